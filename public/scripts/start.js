// Starts the program. When it has drawn its page, it says so.

import init from "./PROGRAM.js";
import { fetched } from "./PARTS";

async function start() {
  const program = await fetched("bg");
  // What is being pressed in the page as built is not taken away under the finger.
  while (document.querySelector("#still :active")) {
    await new Promise((again) => setTimeout(again, 20));
  }
  await init({ module_or_path: program });
  dispatchEvent(new Event("advisor-stands"));
  // Without these, nothing else is missing: what speaks to a page around, and what keeps the site for the next time.
  if (parent !== self) import("./FRAME").catch(() => {});
  import("./OFFLINE").catch(() => {});
}

// Whatever goes wrong is told by the script that watches over the page.
start();
