// Has the site kept for a start without a network, and announces a new release. It comes when the page stands.
// Where a browser or a server does not allow it, nothing else is missing.

const PROGRAM_OF_THE_PAGE = new URL("./role-advisor.js", import.meta.url).href;

const container = navigator.serviceWorker;
if (container && isSecureContext) keep(container).catch(() => {});

async function keep(container) {
    let isFirst = !container.controller;
    let isTaken = false;
    container.addEventListener("message", ({ data, ports: [port] }) => {
        if (data === "which program") port?.postMessage(PROGRAM_OF_THE_PAGE);
    });
    const policy = self.trustedTypes?.createPolicy("role-advisor", { createScriptURL: (url) => url });
    const worker = policy?.createScriptURL("./sw.js") ?? "./sw.js";
    const registration = await container.register(worker, { updateViaCache: "none" });
    container.controller?.postMessage("a page stands");

    const take = () => {
        isTaken = true;
        if (registration.waiting) registration.waiting.postMessage("take over");
        else location.reload();
    };
    const look = () => {
        if (registration.waiting && container.controller) announce(take);
    };
    // Another page may have taken the new release over; this one still runs the old.
    container.addEventListener("controllerchange", () => {
        if (isTaken) location.reload();
        else if (!isFirst) announce(take);
        isFirst = false;
    });
    const follow = () => registration.installing?.addEventListener("statechange", look);
    registration.addEventListener("updatefound", follow);
    follow();
    look();
    // A browser looks for a new release when it likes to; a page may stay open for days.
    const update = () => registration.update().catch(() => {});
    update();
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") update();
    });
}

// Shows the words that the page holds for it.
function announce(take) {
    const place = document.getElementById("release");
    const words = document.getElementById("release-words");
    if (!place || !words || place.hasChildNodes()) return;
    place.append(words.content.cloneNode(true));
    const [now, later] = place.querySelectorAll("button");
    now.addEventListener("click", take);
    later.addEventListener("click", () => place.replaceChildren());
}
