// Watches over the page from its beginning: shows what stands in it already, until the program has drawn its own;
// and tells when that cannot be, or when the program has stopped. In words that old browsers understand as well.
// The parts of the page, by their ids and attributes, come from `src/prerender/page.rs`.

(function () {
  "use strict";

  // Leptos gives the browser the fixed parts of a view as HTML. Nothing else may do so: `clippy.toml` forbids it.
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy("default", { createHTML: function (html) { return html; } });
  }

  // What a browser must know of WebAssembly for the program: a function that takes a reference.
  var REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];
  var IN_PROGRAM = /wasm-function/;

  var still, start, question, waiting, shown;
  // What was pressed in the page as built, to be done again in the program's.
  var pressed = [];
  // Whether the program has drawn its page, and whether it is given up.
  var stands = false;
  var over = false;
  var name = document.title;

  function part(id) {
    var template = document.getElementById(id);
    return template && (template.content || template).querySelector("main").cloneNode(true);
  }

  function title(id) {
    return document.getElementById(id).getAttribute("data-title");
  }

  // What is about one system alone is not as it stands here: the program draws it.
  var isAboutOne = /[?&]only=/.test(location.search);

  function isStart() {
    return !isAboutOne && /^#?\/?$/.test(location.hash);
  }

  // Puts another main part in the place of the one that is shown.
  function put(main, name, moved) {
    shown.parentNode.replaceChild(main, shown);
    shown = main;
    document.title = name;
    if (moved) {
      main.querySelector("h1").focus();
      scrollTo(0, 0);
    }
  }

  // Shows what the address says, as far as it stands in the page as built.
  function show(moved) {
    if (!still || stands || over) return;
    var first = document.getElementById("still-question");
    if (isStart()) {
      if (shown !== start) put(start, name, moved);
    } else if (first && !isAboutOne && first.getAttribute("data-at") === location.hash) {
      question = question || part("still-question");
      if (shown !== question) put(question, first.getAttribute("data-title"), moved);
    } else {
      waiting = waiting || part("still-waiting");
      if (shown !== waiting) put(waiting, title("still-waiting"), moved);
    }
    document.documentElement.removeAttribute("data-early");
  }

  // A page that tells what has become of the program.
  function tell(id, why) {
    if (over) return;
    over = true;
    ready();
    var pages = document.querySelectorAll(".page");
    var page = pages[pages.length - 1];
    if (page !== still && still.parentNode) still.parentNode.removeChild(still);
    shown = page.querySelector("main");
    var main = part(id);
    var parts = main.querySelectorAll("[data-why]");
    for (var i = 0; i < parts.length; i++) {
      var about = parts[i].getAttribute("data-why");
      if (about === "answers" ? location.hash.indexOf("?") < 0 : about !== why) {
        parts[i].parentNode.removeChild(parts[i]);
      }
    }
    put(main, title(id), true);
    document.documentElement.removeAttribute("data-early");
    return main;
  }

  // The program could not be started: everything that needs none comes into the page.
  function lost(why) {
    var main = tell("still-lost", why);
    if (!main) return;
    // The site as one file has it inside.
    var inside = document.getElementById("inside");
    if (inside) {
      main.appendChild((inside.content || inside).querySelector("#whole").cloneNode(true));
      return;
    }
    var request = new XMLHttpRequest();
    request.open("GET", main.querySelector("[data-whole]").href);
    request.responseType = "document";
    request.onload = function () {
      var page = request.status < 400 && request.response;
      var whole = page && page.getElementById("whole");
      if (!whole) return;
      var sheets = page.querySelectorAll("link[rel=stylesheet]");
      for (var i = 0; i < sheets.length; i++) {
        var href = sheets[i].getAttribute("href");
        if (!document.querySelector('link[href="' + href + '"]')) {
          document.head.appendChild(document.importNode(sheets[i], true));
        }
      }
      main.appendChild(document.importNode(whole, true));
    };
    request.send();
  }

  // The program has stopped in the middle of something.
  function stopped(error) {
    var main = tell("still-stopped");
    if (!main) return;
    var lines = [String(error)].concat(String(error.stack).split("\n").slice(0, 12));
    lines.push(location.href, navigator.userAgent);
    main.querySelector("textarea").value = lines.join("\n");
  }

  function failed(error) {
    if (error && IN_PROGRAM.test(error.stack)) stopped(error);
    else if (!stands) lost("lost");
  }

  addEventListener("error", function (event) {
    var target = event.target;
    // A file that did not arrive is told by its element.
    if (target && target.nodeName === "SCRIPT") failed();
    else if (event.error) failed(event.error);
  }, true);
  addEventListener("unhandledrejection", function (event) {
    failed(event.reason);
  });

  addEventListener("hashchange", function (event) {
    if (over && location.hash.charAt(1) === "/") {
      // Nobody else is there to go on.
      event.stopImmediatePropagation();
      location.reload();
    } else {
      show(true);
    }
  });

  document.addEventListener("click", function (event) {
    var does = event.target.getAttribute && event.target.getAttribute("data-does");
    if (does === "again") location.reload();
    if (does !== "copy") return;
    var report = document.getElementById("report");
    var told = event.target.nextElementSibling;
    report.focus();
    report.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(report.value).then(function () {
        told.textContent = told.getAttribute("data-told");
      }, function () {});
    }
  });

  document.addEventListener("change", function (event) {
    if (question && question.contains(event.target)) pressed.push(event.target.id);
  });
  document.addEventListener("submit", function (event) {
    if (!question || !question.contains(event.target)) return;
    event.preventDefault();
    if (pressed.indexOf("") >= 0) return;
    // The button has no id.
    pressed.push("");
    var told = document.createElement("p");
    told.setAttribute("role", "status");
    event.target.appendChild(told);
    told.textContent = part("still-waiting").querySelector("h1").textContent;
  });

  // What stands in the program's page in the place of this element of the page as built.
  function twin(element, page) {
    var all = page.querySelectorAll(element.nodeName);
    for (var i = 0; i < all.length; i++) {
      var same = element.id || all[i].id
        ? all[i].id === element.id
        : all[i].textContent === element.textContent &&
          all[i].getAttribute("href") === element.getAttribute("href");
      if (same) return all[i];
    }
  }

  addEventListener("advisor-stands", function () {
    stands = true;
    over = false;
    var page = document.body.lastElementChild;
    var active = still.contains(document.activeElement) && document.activeElement;
    still.parentNode.removeChild(still);
    var target = active && (twin(active, page) || page.querySelector("h1"));
    if (target) target.focus({ preventScroll: true });
    var opened = still.querySelectorAll("details[open] > summary");
    for (var i = 0; i < opened.length; i++) {
      var summary = twin(opened[i], page);
      if (summary) summary.parentNode.open = true;
    }
    for (var j = 0; shown === question && j < pressed.length; j++) {
      var again = page.querySelector(pressed[j] ? "#" + pressed[j] : "form button");
      if (again) again.click();
    }
  });

  function ready() {
    if (still) return;
    still = document.getElementById("still");
    start = shown = still.querySelector("main");
  }

  document.addEventListener("readystatechange", function () {
    if (document.readyState !== "interactive") return;
    ready();
    show(false);
    var knows = "noModule" in document.createElement("script") &&
      typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(REFERENCES));
    if (!knows) lost("old");
  });

  // Nothing of the start page is seen on the way to another.
  if (!isStart()) document.documentElement.setAttribute("data-early", "");
})();
