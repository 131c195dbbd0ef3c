// Lets a reader step through the values of a chart with a button and the arrow keys.
// Everything it says stands in the table below the chart, so nothing is lost without it.
(function () {
  "use strict";

  function describe(row, heads) {
    var cells = Array.prototype.slice.call(row.children);
    return cells
      .map(function (cell, place) {
        return place === 0 ? cell.textContent + ":" : heads[place] + " " + cell.textContent + (place < cells.length - 1 ? "," : "");
      })
      .join(" ");
  }

  function explore(details) {
    var rows = Array.prototype.slice.call(details.querySelectorAll("tbody tr")).reverse();
    var heads = Array.prototype.map.call(details.querySelectorAll("thead th, thead td"), function (head) {
      return head.textContent;
    });
    if (rows.length < 2) {
      return;
    }
    var bar = document.createElement("p");
    var button = document.createElement("button");
    var output = document.createElement("output");
    var place = -1;
    bar.className = "explore";
    button.type = "button";
    button.textContent = details.dataset.explore;
    bar.append(button, output);
    details.before(bar);

    function show(next) {
      place = Math.max(0, Math.min(rows.length - 1, next));
      output.textContent = describe(rows[place], heads);
    }

    button.addEventListener("click", function () {
      show(place < 0 || place === rows.length - 1 ? 0 : place + 1);
    });
    button.addEventListener("keydown", function (event) {
      var moves = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: rows.length - 1 };
      if (event.key === "Escape") {
        place = -1;
        output.textContent = "";
      } else if (event.key in moves) {
        event.preventDefault();
        show(moves[event.key]);
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("details[data-explore]").forEach(explore);
  });
})();
