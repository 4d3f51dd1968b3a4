// The service worker: keeps the site, so that it starts without a network.
//
// Each release has a cache of its own, filled before the release is taken over, and only with files whose content
// is that of the release. A page gets everything from the release that it began with: its files have names that no
// other release has, and a cache stays as long as a page needs it. Reasons: docs/decisions/019-offline.md.

const RELEASE = "RELEASE";
// What the site consists of: each name with the digest of its content; the name of the page itself is empty.
const FILES = new Map(FILES_OF_THE_RELEASE);
// The folder of the app in each release has such a name, and never changes what is in it.
const HASHED = /^app-[0-9a-f]{16}\//;

const SCOPE = registration.scope;
const OURS = `role-advisor ${SCOPE} `;
const CACHE = OURS + RELEASE;
// What a server adds to an answer does not matter to which file it is.
const KEPT = { ignoreVary: true };

addEventListener("install", (event) => event.waitUntil(fill()));

addEventListener("activate", (event) => event.waitUntil(clients.claim().then(sweep)));

addEventListener("message", (event) => {
    if (event.data === "take over") skipWaiting();
    if (event.data === "a page stands") event.waitUntil(sweep());
});

addEventListener("fetch", (event) => {
    const { request } = event;
    const name = nameOf(request.url);
    if (request.method === "GET" && name !== undefined && (FILES.has(name) || HASHED.test(name))) {
        event.respondWith(answer(request, SCOPE + name));
    }
});

// What a file of the site is called, whatever is asked of it behind its name; the page's name is empty.
function nameOf(url) {
    const { origin, pathname } = new URL(url);
    const address = origin + pathname;
    if (!address.startsWith(SCOPE)) return undefined;
    const name = address.slice(SCOPE.length);
    return name === "index.html" ? "" : name;
}

async function answer(request, url) {
    const kept = await caches.match(url, { ...KEPT, cacheName: CACHE }) ?? await caches.match(url, KEPT);
    return kept ?? fetch(request);
}

// All of the release, or nothing; a few at a time, so that the page has the network first.
async function fill() {
    const cache = await caches.open(CACHE);
    const keep = async ([name, integrity]) => {
        const url = SCOPE + name;
        const fresh = HASHED.test(name) ? "default" : "no-cache";
        const response = await fetch(url, { integrity, cache: fresh, priority: "low" });
        if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
        await cache.put(url, response);
    };
    const files = [...FILES];
    try {
        while (files.length > 0) await Promise.all(files.splice(0, 6).map(keep));
    } catch (error) {
        await caches.delete(CACHE);
        throw error;
    }
}

// Lets go of the releases that no page uses any more. A page that does not say what it uses may use all.
async function sweep() {
    const kept = (await caches.keys()).filter((name) => name.startsWith(OURS));
    // Caches are listed in the order of their creation: those after ours are of releases that follow.
    const old = kept.slice(0, Math.max(kept.indexOf(CACHE), 0));
    // After a return to an earlier release, the cache of the next one may be among the old.
    if (old.length === 0 || registration.installing || registration.waiting) return;
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const pages = windows.filter((page) => nameOf(page.url) === "");
    const programs = await Promise.all(pages.map(programOf));
    const has = (name, program) => caches.match(program, { ...KEPT, cacheName: name });
    for (const name of old) {
        let isUsed = false;
        for (const program of programs) {
            isUsed ||= !program || Boolean(await has(name, program) && !await has(CACHE, program));
        }
        if (!isUsed) await caches.delete(name);
    }
}

// The address of the program that a page runs; none if it does not say.
function programOf(page) {
    return new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        setTimeout(resolve, 3000);
        page.postMessage("which program", [port2]);
    });
}
