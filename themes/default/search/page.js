// The form of the search page. In the head and without defer, the page is laid out with the form from the start; without a
// script the form stays away, and the list of all pages is there for everybody.
(function () {
  "use strict";
  var SHOWN = 10;
  var EXCERPT = 150;
  var LEAD = 40;
  document.documentElement.classList.add("searchable");

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function withMarks(into, parts) {
    parts.forEach(function (part) {
      into.append(part.hit ? element("mark", part.text) : part.text);
    });
    return into;
  }

  // The stretch of a text around its first hit, from one space to another.
  function excerpt(text, query) {
    var before = 0;
    milepostSearch.marked(text, query).some(function (part) {
      if (!part.hit) before += part.text.length;
      return part.hit;
    });
    var start = before === text.length || before < EXCERPT - LEAD ? 0 : text.lastIndexOf(" ", before - LEAD) + 1;
    var end = start + EXCERPT < text.length ? text.lastIndexOf(" ", start + EXCERPT) : text.length;
    if (end <= before && before < text.length) end = Math.min(text.length, before + EXCERPT);
    return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function result(page, query) {
    var item = element("li");
    var detail = element("p", page.detail);
    var told = element("div");
    var link = withMarks(element("a"), milepostSearch.marked(page.title, query, true));
    var text = withMarks(element("p"), milepostSearch.marked(excerpt(page.text, query), query));
    detail.className = "k";
    link.href = page.href;
    if (page.lang) told.lang = page.lang;
    told.append(element("h3"), text);
    told.firstChild.append(link);
    item.append(detail, told);
    return item;
  }

  function show(section, pages, query) {
    var list = section.querySelector("ul");
    var more = section.querySelector(".more");
    section.hidden = pages.length === 0;
    section.querySelector(".n").textContent = pages.length;
    list.replaceChildren.apply(list, pages.slice(0, SHOWN).map(function (page) { return result(page, query); }));
    more.hidden = pages.length <= SHOWN;
    more.firstChild.onclick = function () {
      more.hidden = true;
      pages.slice(SHOWN).forEach(function (page) { list.append(result(page, query)); });
      list.children[SHOWN].querySelector("a").focus();
    };
  }

  function start() {
    var form = document.querySelector("form.find");
    var input = form.querySelector("input");
    var status = form.querySelector("[role=status]");
    var groups = Array.from(document.querySelectorAll(".found:not(.nothing)"));
    var nothing = document.querySelector(".nothing");
    var directory = document.querySelector(".directory");
    var waiting = form.dataset.more.split(" ").filter(Boolean);
    var timer;

    function update() {
      var query = input.value.trim();
      var pages = milepostSearch.find(query);
      groups.forEach(function (section, group) {
        show(section, pages.filter(function (page) { return page.group === group; }), query);
      });
      nothing.hidden = !query || pages.length > 0;
      directory.hidden = pages.length > 0;
      status.textContent = !query ? "" : pages.length ? form.dataset.found.replace("{count}", pages.length) : form.dataset.none;
      if (query) loadMore();
    }

    // The rest of a large index, one script after the other, once somebody searches.
    function loadMore() {
      var next = waiting.shift();
      if (!next) return;
      var script = element("script");
      script.src = next;
      script.onload = update;
      document.head.append(script);
    }

    // The query stands behind the #, which works from a folder too: a link to it can be shared, and "back" returns to it.
    function recall() {
      input.value = new URLSearchParams(location.hash.slice(1)).get("q") || "";
      update();
    }

    function remember() {
      var query = input.value.trim();
      history.replaceState(null, "", "#" + (query ? new URLSearchParams({ q: query }) : ""));
    }

    // Half a syllable is no query.
    function typed(event) {
      if (event.isComposing) return;
      update();
      clearTimeout(timer);
      timer = setTimeout(remember, 200);
    }

    input.addEventListener("input", typed);
    input.addEventListener("compositionend", function () { typed({}); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      update();
      remember();
    });
    addEventListener("hashchange", function () {
      if (/^#(q=|$)/.test(location.hash)) recall();
    });
    recall();
  }

  document.addEventListener("DOMContentLoaded", start);
})();
