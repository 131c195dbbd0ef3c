// Told before anything is drawn: the newest edition has nothing to announce, and an older one keeps room for what it has.
(function () {
  "use strict";
  var known = window.milepostEditions;
  var words = document.querySelector("script[data-edition]");
  if (known && words) {
    document.documentElement.dataset.standing = known.current === words.dataset.edition ? "newest" : "other";
  }
})();

// Leads from a page of an edition to the same page of others. `editions.js` beside the editions tells what there is; without it
// the edition line stays as it was published.
addEventListener("DOMContentLoaded", function () {
  "use strict";
  var known = window.milepostEditions;
  var words = document.querySelector("script[data-edition]");
  var line = document.querySelector(".asof");
  if (!known || !words || !line) return;

  var labels = known.editions.map(function (edition) {
    return edition.label;
  });
  var own = labels.indexOf(words.dataset.edition);
  var current = labels.indexOf(known.current);
  var store = words.src.replace(/[^/]*$/, "");
  // latest/ko/metrics/output/index.html: edition, language, address.
  var here = /^[^/]+\/([^/]+)\/(.*?)(?:index\.html)?$/.exec(location.href.split(/[?#]/)[0].slice(store.length));
  if (own < 0 || current < 0 || !here) return;
  var language = here[1];

  // A page that was neither new nor gone since is where it was.
  function has(place, address) {
    var next = known.editions.slice(place + 1).find(function (edition) {
      return edition.new.concat(edition.gone).indexOf(address) >= 0;
    });
    for (; place >= 0; place--) {
      if (known.editions[place].new.indexOf(address) >= 0) return true;
      if (known.editions[place].gone.indexOf(address) >= 0) return false;
    }
    return next ? next.gone.indexOf(address) >= 0 : address === here[2];
  }

  // Every address that the page ever had, its own first.
  function addresses() {
    var found = [here[2]];
    for (var next = 0; next < found.length; next++) {
      known.renamed.forEach(function (pair) {
        var side = pair.indexOf(found[next]);
        if (side >= 0 && found.indexOf(pair[1 - side]) < 0) found.push(pair[1 - side]);
      });
    }
    return found;
  }

  var names = addresses();

  // The address of this page in an edition; nothing where the edition does not have it.
  function address(place) {
    return names.find(function (name) {
      return has(place, name);
    });
  }

  function href(place) {
    var edition = known.editions[place];
    var spoken = edition.languages.indexOf(language) < 0 ? edition.languages[0] : language;
    return store + edition.label + "/" + spoken + "/" + (address(place) || "") + "index.html";
  }

  function name(place) {
    return known.editions[place].names[language] || labels[place];
  }

  function link(place) {
    var link = document.createElement("a");
    link.href = href(place);
    link.textContent = name(place);
    return link;
  }

  // A sentence in which an edition is named by a link.
  function sentence(pattern, place) {
    var paragraph = document.createElement("p");
    var parts = words.dataset[pattern].split("{edition}");
    paragraph.append(parts[0], link(place), parts[1]);
    return paragraph;
  }

  function refresh(list) {
    var all = list.lastElementChild;
    var items = labels.map(function (_, place) {
      var item = document.createElement("li");
      item.appendChild(link(place));
      if (place === own) item.firstChild.setAttribute("aria-current", "true");
      return item;
    });
    list.replaceChildren.apply(list, items.slice(-12).reverse().concat(all));
  }

  // What the page shows: metric, first and last period; without them, or with a dash, there is no bound.
  function shown() {
    return Array.prototype.map.call(document.querySelectorAll("[data-shows]"), function (part) {
      return part.dataset.shows.split(" ");
    });
  }

  // Periods of a metric stand in the order of their names.
  function holds(values, metric, period) {
    function open(bound) {
      return bound === undefined || bound === "-";
    }
    return values[0] === metric && (open(values[1]) || values[1] <= period) && (open(values[2]) || period <= values[2]);
  }

  // The last edition that restated one of these values.
  function restatedIn(values) {
    var later = known.restated.map(function (value) {
      var since = labels.indexOf(value[2]);
      var place = labels.indexOf(value[3]);
      var concerned = values.some(function (own) {
        return holds(own, value[0], value[1]);
      });
      return concerned && since <= own && own < place && place <= current ? place : -1;
    });
    return Math.max.apply(null, later.concat(-1));
  }

  var list = line.querySelector(".pick ul");
  var latest = line.querySelector(".news");
  if (!list || !latest) return;
  refresh(list);
  latest.firstChild.href = href(current);
  if (own === current) return;

  var aside = document.createElement("aside");
  aside.className = "news";
  aside.setAttribute("aria-label", words.dataset.title);
  aside.append(sentence(own < current ? "newer" : "current", current));
  if (address(current) === undefined) aside.append(sentence("gone", current));
  var metric = /^metrics\/(.+)\/$/.exec(here[2]);
  var place = restatedIn(metric ? [[metric[1]]] : shown());
  if (place >= 0) aside.append(sentence(metric ? "restated" : "quoted", place));
  latest.replaceWith(aside);
});
