// The theme button. In the head and without defer, a remembered theme is there before the first paint.
(function () {
  "use strict";
  var modes = ["auto", "light", "dark"];
  var root = document.documentElement;
  // The words of the button; the landing page names none and has no button.
  var words = document.currentScript;
  var mode, label;

  // Storage may be switched off; the choice then holds for this page only.
  function recall() {
    try {
      return localStorage.getItem("theme");
    } catch (error) {
      return mode;
    }
  }

  function remember() {
    try {
      localStorage.setItem("theme", mode);
    } catch (error) {}
  }

  // The style sheet knows light and dark; without the attribute it follows the system.
  function show(wanted) {
    mode = modes.indexOf(wanted) < 0 ? "auto" : wanted;
    if (mode === "auto") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", mode);
    if (label) label.textContent = words.getAttribute("data-label") + ": " + words.getAttribute("data-" + mode);
  }

  function next() {
    show(modes[(modes.indexOf(mode) + 1) % modes.length]);
    remember();
  }

  function place() {
    var list = document.querySelector(".tools ul");
    if (!list || !words.hasAttribute("data-label")) return;
    var button = document.createElement("button");
    label = document.createElement("span");
    button.type = "button";
    button.className = "theme";
    button.addEventListener("click", next);
    button.appendChild(label);
    list.appendChild(document.createElement("li")).appendChild(button);
    show(mode);
  }

  // Another tab, or a page from the back list, may have missed a change.
  function renew() {
    show(recall());
  }

  renew();
  addEventListener("pageshow", renew);
  addEventListener("storage", renew);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
  else place();
})();
