// Loads the program, and the parts of it that it asks for (docs/decisions/011-pages-loaded-later.md).
//
// A part is one file: a module of WebAssembly, which holds in sections of its own the pieces that other parts need as
// well. Each piece is started once, out of the file that is here first.

import { initSync } from "./PROGRAM.js";

// Each part by its name: its pieces, the part that is there before it, whether its pages have styles, and the links to them.
const PARTS = PARTS_OF_THE_PROGRAM;

// Does what has not been done yet, or has failed.
const once = (act) => {
  const done = {};
  return (name, ...rest) =>
    (done[name] ??= act(name, ...rest).catch((error) => {
      delete done[name];
      throw error;
    }));
};

async function compiled(file, how) {
  const response = await fetch(new URL(file, import.meta.url), how);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of wasm will do.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// What the browser has kept of a file may be half of it.
export const fetched = once((name) => {
  const file = `./PROGRAM_${name}.wasm`;
  return compiled(file).catch(() => compiled(file, { cache: "reload" }));
});

const styles = once(
  (file) =>
    new Promise((resolve, reject) => {
      // The site as one file has them inside.
      if (document.getElementById("inside")) return resolve();
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL(file, import.meta.url);
      link.onload = resolve;
      link.onerror = () => {
        link.remove();
        reject(new Error(`${link.href} did not arrive`));
      };
      document.head.append(link);
    }),
);

const start = (code) => WebAssembly.instantiate(code, { __wasm_split: initSync() });
const started = once((piece, part) => start(...WebAssembly.Module.customSections(part, piece)));

const arrived = (name) => Promise.all([fetched(name), PARTS[name].styled && styles("./STYLES")]);

const loaded = once(async (name) => {
  const { after, pieces } = PARTS[name];
  if (after) await loaded(after);
  const [part] = await arrived(name);
  await Promise.all(pieces.map((piece) => started(piece, part)));
  await start(part);
});

// How the program asks for a part: it is called back when that is here, or cannot be had.
const load = (name) => async (callback, data) => {
  const isHere = await loaded(name).then(
    () => true,
    (error) => console.error(error),
  );
  initSync().__indirect_function_table.get(callback)(data, Boolean(isHere));
};

// A link to a page that needs a part has it come along with the program.
const here = location.hash.split("?")[0].split("/", 3).join("/");
for (const name in PARTS) {
  if (PARTS[name].links.includes(here)) arrived(name).catch(() => {});
}
