// Starts the program, and says when it has drawn its page.

import init, { show } from "./PROGRAM.js";
import { fetched } from "./PARTS";

async function start() {
  await init({ module_or_path: await fetched("bg") });
  // The page as built has its turn before it goes, and what is being pressed in it is not taken away under the finger.
  do {
    await new Promise((again) => setTimeout(again));
  } while (document.querySelector("#still :active"));
  new MutationObserver(stands).observe(document.body, { childList: true });
  show();
}

// It draws its page at once, or when the part of the program is there that draws it.
function stands(_, observer) {
  if (document.body.lastElementChild.className !== "page") return;
  observer.disconnect();
  dispatchEvent(new Event("advisor-stands"));
  // Without these, nothing else is missing: what speaks to a page around, and what keeps the site for the next time.
  if (parent !== self) import("./FRAME").catch(() => {});
  import("./OFFLINE").catch(() => {});
}

// Whatever goes wrong is told by the script that watches over the page.
start();
