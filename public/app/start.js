// Starts the program, and says when it has drawn its page.

import init, { show } from "./role-advisor.js";

// What links need besides the program: by the beginning of a link, the names of the modules (xtask/src/assemble/).
const EARLY = FILES_OF_LINKS;

// The modules whose pages need the styles of the tools.
const TOOLS = /split_(tools|roster)\b/;

const addLink = (attributes) => document.head.appendChild(Object.assign(document.createElement("link"), attributes));

let styles;
const withStyles = () =>
  (styles ??= new Promise((resolve, reject) => {
    const onerror = ({ target }) => {
      target.remove();
      styles = undefined;
      reject(new Error(`${target.href} did not arrive`));
    };
    addLink({ rel: "stylesheet", href: new URL("./tools.css", import.meta.url), onload: resolve, onerror });
  }));

async function compiled(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of wasm will do.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// wasm-bindgen starts the program with this, and wasm-split each module.
WebAssembly.instantiateStreaming = async (source, imports) => {
  const response = await source;
  // What the browser has kept of a file may be half of it.
  const again = async () => compiled(await fetch(response.url, { cache: "reload" }));
  const [module] = await Promise.all([
    compiled(response).catch(again),
    TOOLS.test(response.url) && withStyles(),
  ]);
  return { module, instance: await WebAssembly.instantiate(module, imports) };
};

async function start() {
  await init();
  // The page as built has its turn before it goes, and what is being pressed in it is not taken away under the finger.
  do {
    await new Promise((again) => setTimeout(again));
  } while (document.querySelector("#still :active"));
  new MutationObserver(stands).observe(document.body, { childList: true, subtree: true });
  show();
}

// It draws its page at once, or when the module is there that draws it.
function stands(_, observer) {
  if (!document.querySelector("#still ~ .page > main:not(.waiting)")) return;
  observer.disconnect();
  dispatchEvent(new Event("advisor-stands"));
  // Without these, nothing else is missing: what speaks to a page around, and what keeps the site for the next time.
  if (parent !== self) import("./frame.js").catch(() => {});
  import("./offline.js").catch(() => {});
}

// A link to a page that needs a module has it come along with the program. The site as one file has it inside.
const here = location.hash.split("?")[0].split("/", 3).join("/");
if (!document.getElementById("inside")) {
  for (const name of EARLY[here] ?? []) {
    addLink({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href: new URL(`./${name}.wasm`, import.meta.url) });
    if (TOOLS.test(name)) withStyles().catch(() => {});
  }
}

// Whatever goes wrong is told by the script that watches over the page.
start();
