// Starts the program. When it has drawn its page, it says so.

import init from "./PROGRAM.js";

async function compiled(how) {
  const response = await fetch(new URL("./PROGRAM_bg.wasm", import.meta.url), how);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of wasm will do.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function start() {
  // What the browser has kept may be half of it.
  const program = await compiled().catch(() => compiled({ cache: "reload" }));
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
