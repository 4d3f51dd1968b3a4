// Starts the program. When it has drawn its page, it says so.

import init from "./PROGRAM.js";

async function start() {
  const response = await fetch(new URL("./PROGRAM_bg.wasm", import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of wasm will do.
  const known = response.headers.get("Content-Type") === "application/wasm";
  await init({ module_or_path: known ? response : await response.arrayBuffer() });
  dispatchEvent(new Event("advisor-stands"));
  // Without these, nothing else is missing: what speaks to a page around, and what keeps the site for the next time.
  if (parent !== self) import("./FRAME").catch(() => {});
  import("./OFFLINE").catch(() => {});
}

// Whatever goes wrong is told by the script that watches over the page.
start();
