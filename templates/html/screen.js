/* What pages on screen can do with scripts on: search, keep the place while languages change, link to any paragraph,
   low vision mode. Without scripts none of it is shown and nothing is missing. */
(function () {
  "use strict";
  var root = document.documentElement;
  var UNITS = ".pair, .body p[id]:not(.callout-title), .body li[id], .body tbody tr, .body dl > div, .body figure, .body .callout";
  var PARTS = ".body section, .body .notes, .body .group, .body .table, .body table.facts, .body ol, .body dl";
  var TITLES = "h2, h3, h4, h5, caption";
  var BLOCKS = "main :is(p, li, tr, dl > div, figure, .callout, .pair)[id], main [id] > :is(h2, h3, h4, h5)";
  var KIN = { "а": "аә", "г": "гғ", "е": "её", "и": "иі", "к": "кқ", "н": "нң", "о": "оө", "у": "уұү", "х": "хһ", "ё": "её", "i": "iі", "h": "hһ" };

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }
  function stored(name, value) {
    try {
      if (value === undefined) return localStorage.getItem("ksii-" + name) || "";
      localStorage.setItem("ksii-" + name, value);
    } catch (refused) { /* a reader may have forbidden it: nothing is remembered then */ }
    return "";
  }
  ["size", "colours", "spacing"].forEach(function (name) { if (stored(name)) root.setAttribute("data-" + name, stored(name)); });

  /* The block at the top of the window: the language switch and the link to this place lead to it. */
  function top() {
    var bar = one(".bar"), sticky = getComputedStyle(bar).position === "sticky";
    var edge = (sticky ? bar.getBoundingClientRect().bottom : 0) + 24;
    var block = all(BLOCKS).filter(function (it) { var box = it.getBoundingClientRect(); return box.height && box.bottom > edge; })[0];
    return block && block.getBoundingClientRect().top < window.innerHeight ? block.closest("[id]") : null;
  }
  function keepPlace(event) {
    var link = event.target.closest && event.target.closest("a[data-keeps]");
    if (!link) return;
    var block = window.scrollY > 0 && top();
    link.href = link.getAttribute("href").split("#")[0] + (block ? "#" + block.id : "");
  }

  function pattern(word) {
    var letters = word.split("").map(function (letter) { return KIN[letter] ? "[" + KIN[letter] + "]" : letter.replace(/[\\^$.*+?()[\]{}|\/-]/, "\\$&"); });
    return new RegExp(letters.join(""), "gi");
  }
  function has(element, words) {
    return words.every(function (word) { return element.textContent.normalize("NFC").search(word) >= 0; });
  }
  function unmark() {
    all("mark").forEach(function (mark) {
      var parent = mark.parentNode;
      parent.replaceChild(document.createTextNode(mark.textContent), mark);
      parent.normalize();
    });
  }
  function markIn(element, word) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    var texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentNode.closest("mark, svg")) texts.push(walker.currentNode);
    texts.forEach(function (text) {
      var match, rest = text;
      word.lastIndex = 0;
      while ((match = word.exec(rest.data)) && match[0]) {
        var hit = rest.splitText(match.index), mark = document.createElement("mark");
        rest = hit.splitText(match[0].length);
        hit.parentNode.replaceChild(mark, hit);
        mark.appendChild(hit);
        word.lastIndex = 0;
      }
    });
  }
  function show(element) { element.hidden = false; }
  function search(query, status) {
    var words = query.normalize("NFC").toLowerCase().split(/\s+/).filter(function (word) { return word.length > 1; }).map(pattern);
    var units = all(UNITS), parts = all(PARTS), entries = all(".contents li"), kept, found;
    unmark();
    units.concat(parts, entries).forEach(show);
    status.textContent = "";
    if (!words.length) return;
    found = units.filter(function (unit) { return !unit.querySelector(UNITS) && has(unit, words); });
    kept = found.slice();
    all(TITLES, one(".body")).forEach(function (title) {
      if (title.closest(".pair") || !has(title, words)) return;
      found.push(title);
      kept = kept.concat(all(UNITS, title.closest("section, .table")));
    });
    units.forEach(function (unit) { unit.hidden = true; });
    kept.forEach(function (unit) { show(unit); if (unit.matches(".pair")) show(unit.parentNode.firstElementChild); });
    parts.forEach(function (part) {
      part.hidden = !all(UNITS, part).some(function (unit) { return !unit.hidden; }) && found.indexOf(part.querySelector(TITLES)) < 0;
    });
    entries.forEach(function (entry) {
      var target = document.getElementById(entry.querySelector("a").getAttribute("href").slice(1));
      entry.hidden = !target || !!target.closest("[hidden]");
    });
    found.forEach(function (unit) { words.forEach(function (word) { markIn(unit, word); }); });
    status.textContent = found.length ? status.getAttribute("data-found").replace("{count}", found.length) : status.getAttribute("data-nothing");
  }
  function startSearch() {
    var form = one(".find"), field = one(".find input"), status = one(".find [role=status]"), waiting;
    function apply() {
      var place = field.value ? null : top();
      search(field.value, status);
      if (place || field.value) (place || one(".body")).scrollIntoView();
    }
    function clear() { field.value = ""; apply(); }
    form.addEventListener("submit", function (event) { event.preventDefault(); apply(); });
    field.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(apply, 150); });
    field.addEventListener("keydown", function (event) { if (event.key === "Escape") { event.preventDefault(); clearTimeout(waiting); clear(); } });
    document.addEventListener("click", function (event) {
      var link = event.target.closest("main a[href^='#']"), target = link && document.getElementById(link.getAttribute("href").slice(1));
      if (target && target.closest("[hidden]")) clear();
    }, true);
  }
  function startLook() {
    var button = one(".look-button"), panel = one(".look");
    button.addEventListener("click", function () {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
    });
    all("input", panel).forEach(function (choice) {
      choice.checked = (root.getAttribute("data-" + choice.name) || "") === choice.value;
      choice.addEventListener("change", function () {
        root.setAttribute("data-" + choice.name, choice.value);
        stored(choice.name, choice.value);
      });
    });
  }
  /* One link goes to whatever block the pointer is on; a keyboard uses the one in the bar and has no thousand of them to pass. */
  function startHere() {
    var here = one(".here");
    document.addEventListener("pointerover", function (event) {
      var block = event.target.closest(BLOCKS), box = block && block.getBoundingClientRect();
      if (!block || block.closest(".contents")) return;
      here.href = "#" + block.closest("[id]").id;
      here.style.top = box.top + window.scrollY + "px";
      here.style.left = Math.max(0, box.left - 28) + "px";
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    all("[data-scripted]").forEach(show);
    new ResizeObserver(function () {
      var bar = one(".bar");
      root.style.scrollPaddingTop = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight + 12 + "px" : "";
    }).observe(one(".bar"));
    startSearch();
    startLook();
    startHere();
    all("input[name=shown]").forEach(function (choice) {
      choice.addEventListener("change", function () { root.classList.toggle("without-" + choice.value, !choice.checked); });
    });
    ["pointerover", "focusin", "click"].forEach(function (name) { document.addEventListener(name, keepPlace); });
  });
}());
