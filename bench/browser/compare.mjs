// Measures the questionnaire in a browser, ours beside the one written with SurveyJS, and prints tables in Markdown.
//
// `cargo xtask bench browser` calls it: node compare.mjs <our site> <the other's> ; CHROME names the browser.
import { brotliCompressSync, constants } from "node:zlib";
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { generate } from "selfsigned";

/** How often everything is measured, and how often Lighthouse looks at a page; the medians count. */
const RUNS = 10;
const LOOKS = 5;

/** A telephone of the middle sort: what Lighthouse and the browser's own tools call “slow 4G” and 4 times slower. */
const SLOW_4G = { offline: false, latency: 562.5, download: 1_474_560 / 8, upload: 675_000 / 8 };
const SLOWER = 4;

/** How much slower the ways through all questions are walked. */
const WALKS = [1, 4, 6];

/** A counselor: each question, and what is chosen on it. */
const QUESTIONS = [
    ["What do you need access to?", ["Clever", "MiSiS"]],
    ["How are you employed?", ["Certificated"]],
    ["Where do you work?", ["At one school"]],
    ["What kind of school do you work at?", ["Secondary school"]],
    ["Which of these are you?", ["Counselor"]],
    ["Do you carry a class roster in the MiSiS Master Schedule?", ["No"]],
    ["What do you do in MiSiS?", ["Enter transcripts by hand"]],
    ["What do you need in Clever, besides signing in?", ["None of these"]],
];

/** The pages that Lighthouse looks at: one of each part of the program. */
const ANSWERED = "system=clever+misis&employment=certificated&workplace=one-school&school-level=secondary"
    + "&position=counselor&roster=no&duty=enter-transcripts&clever-feature=none";
const PAGES = [
    ["start page", ""],
    ["first question", "#/v1/question/system"],
    ["an outcome", `#/v1/outcome?${ANSWERED}`],
    ["all roles", "#/v1/roles"],
    ["FAQ", "#/v1/faq"],
    ["plan of a school", "#/v1/plan?school=secondary&students=1801"],
    ["guide to PowerSchool", "#/v1/powerschool"],
    ["help desk’s console", "#/v1/desk"],
];

/** The pages behind the last question, by their headings, with what leads to each. */
const OURS = { name: "Role Advisor", last: [["Continue", "Check your answers"], ["See my answer", "Your answer"]] };
const THEIRS = { name: "SurveyJS", last: [["See my answer", "Your answer"]] };

const KINDS = {
    ".css": "text/css", ".html": "text/html; charset=utf-8", ".ico": "image/x-icon", ".js": "text/javascript",
    ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
};

/** Serves a folder, compressed as well as brotli can: over http as on an intranet, or over https as on the web. */
async function serve(folder, certificate) {
    const files = new Map();
    for (const name of readdirSync(folder, { recursive: true })) {
        const path = join(folder, name);
        const kind = KINDS[extname(name)];
        if (kind && statSync(path).isFile()) {
            const body = brotliCompressSync(readFileSync(path), {
                params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
            });
            files.set("/" + relative(folder, path).split(sep).join("/"), { kind, body });
        }
    }
    const answer = (request, response) => {
        const path = request.url.split("?")[0];
        const file = files.get(path.endsWith("/") ? path + "index.html" : path);
        if (!file) return response.writeHead(404).end();
        response.writeHead(200, { "content-type": file.kind, "content-encoding": "br", vary: "accept-encoding" });
        response.end(file.body);
    };
    const server = certificate ? createSecureServer({ ...certificate, allowHTTP1: true }, answer) : createServer(answer);
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `${certificate ? "https" : "http"}://127.0.0.1:${server.address().port}/`;
    return { address, close: () => server.close() };
}

/** Runs in the page before anything else: what a person does, by the words that are on the page. */
function person() {
    const words = (element) => (element.value || element.textContent || "").trim();
    window.person = {
        control: (name) =>
            [...document.querySelectorAll("a, button, input[type=button], input[type=submit]")].find(
                (control) => words(control) === name && control.offsetParent,
            ),
        choice: (label) =>
            [...document.querySelectorAll("input[type=radio], input[type=checkbox]")].find(
                (input) => [...(input.labels ?? [])].some((its) => its.textContent.trim() === label)
                    && input.labels[0].offsetParent,
            ),
        sees: (heading) =>
            [...document.querySelectorAll("h1, h3, .sd-title")].some(
                (its) => its.offsetParent && its.textContent.trim().startsWith(heading),
            ),
        /** Presses, and tells the milliseconds until what comes has been painted. */
        press: (name, heading) =>
            new Promise((resolve) => {
                let changes;
                const begin = performance.now();
                const look = () => {
                    if (!window.person.sees(heading)) return;
                    changes.disconnect();
                    requestAnimationFrame(() => {
                        const { port1, port2 } = new MessageChannel();
                        port1.onmessage = () => resolve(performance.now() - begin);
                        port2.postMessage(null);
                    });
                };
                changes = new MutationObserver(look);
                changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
                window.person.control(name).click();
            }),
    };
}

/** Runs in the page before anything else: somebody who cannot wait. Tells when each step was possible. */
function impatient([[, choices], [next]]) {
    const at = {};
    const act = () => {
        const { control, choice, sees } = window.person;
        if (sees(next)) {
            at.next = performance.now();
            const sizes = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
            at.bytes = sizes.reduce((sum, entry) => sum + entry.transferSize, 0);
            const paint = (entries) => {
                at.paint = entries.getEntriesByName("first-contentful-paint")[0].startTime;
                window.reached = at;
            };
            return void new PerformanceObserver(paint).observe({ type: "paint", buffered: true });
        }
        const inputs = choices.map(choice);
        if (inputs.every(Boolean)) {
            at.answer ??= performance.now();
            inputs.filter((input) => !input.checked).forEach((input) => input.click());
            control("Continue")?.click();
        } else {
            control("Start now")?.click();
        }
        requestAnimationFrame(act);
    };
    // It is tried from the first frame on, whether or not the scripts are here.
    const begin = () => (document.body ? act() : requestAnimationFrame(begin));
    begin();
}

const median = (values) => {
    const sorted = values.toSorted((one, other) => one - other);
    const half = sorted.length / 2;
    return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

async function withPage(browser, slower, act) {
    // Nothing is kept from the run before.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1 });
    await page.emulateCPUThrottling(slower);
    await page.evaluateOnNewDocument(person);
    try {
        return await act(page);
    } finally {
        await context.close();
    }
}

/** One visit on a slow telephone, until the second question. */
const visit = (browser, { address }) =>
    withPage(browser, SLOWER, async (page) => {
        await page.emulateNetworkConditions(SLOW_4G);
        await page.evaluateOnNewDocument(impatient, QUESTIONS.slice(0, 2));
        await page.goto(address, { timeout: 120_000 });
        const reached = await page.waitForFunction("window.reached", { timeout: 120_000 });
        return reached.jsonValue();
    });

/** One way through all questions: the time to each page, by its heading, and the memory at the end. */
const walk = (browser, { address, last }, slower) =>
    withPage(browser, slower, async (page) => {
        await page.goto(address, { waitUntil: "networkidle0" });
        await page.waitForFunction(() => window.person.control("Start now"));
        const times = {};
        const press = async (name, heading) => {
            times[heading] = await page.evaluate((...press) => window.person.press(...press), name, heading);
        };
        await press("Start now", QUESTIONS[0][0]);
        for (const [index, [, choices]] of QUESTIONS.entries()) {
            await page.evaluate((labels) => labels.map(window.person.choice).forEach((it) => it.click()), choices);
            const next = QUESTIONS[index + 1]?.[0];
            if (next) await press("Continue", next);
        }
        for (const step of last) await press(...step);
        const devtools = await page.createCDPSession();
        await devtools.send("HeapProfiler.collectGarbage");
        const heap = await devtools.send("Runtime.getHeapUsage");
        return { times, memory: heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize };
    });

/** What `measure` gives of each site, run by run in turns, so that both meet the same computer. */
async function inTurns(sites, measure) {
    const measured = new Map(sites.map((site) => [site, []]));
    for (let run = 0; run < RUNS; run += 1) {
        for (const site of sites) measured.get(site).push(await measure(site));
    }
    return measured;
}

const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

async function comparison(browser, sites) {
    const [ours, theirs] = sites;
    const visits = await inTurns(sites, (site) => visit(browser, site));
    const walks = await inTurns(sites, (site) => walk(browser, site, SLOWER));
    const of = (measured, value) => (site) => median(measured.get(site).map(value));
    const answers = ({ times }) => median(QUESTIONS.slice(1).map(([heading]) => times[heading]));
    const ms = (value) => `${Math.round(value)} ms`;
    const kB = (value) => `${(value / 1000).toFixed(1)} kB`;
    const rows = [
        ["loaded until the second question (brotli)", of(visits, ({ bytes }) => bytes), kB],
        ["first paint", of(visits, ({ paint }) => paint), ms],
        ["the first answer can be given", of(visits, ({ answer }) => answer), ms],
        ["the second question is there, for somebody who cannot wait", of(visits, ({ next }) => next), ms],
        ["from an answer to the next question painted", of(walks, answers), ms],
        ["memory at the end of the way", of(walks, ({ memory }) => memory), kB],
    ].map(([what, value, shown]) => {
        const [our, their] = [value(ours), value(theirs)];
        return [what, shown(our), shown(their), (their / our).toFixed(1)];
    });
    return table(["", ours.name, theirs.name, "ratio"], rows);
}

async function pages(browser, sites) {
    const measured = [];
    for (const slower of WALKS) measured.push(await inTurns(sites, (site) => walk(browser, site, slower)));
    const headings = [...QUESTIONS.map(([heading]) => heading), ...OURS.last.map(([, heading]) => heading)];
    const rows = headings.map((heading) => [
        heading,
        ...measured.flatMap((walks) =>
            sites.map((site) => {
                const times = walks.get(site).map(({ times }) => times[heading]);
                return times.includes(undefined) ? "–" : median(times).toFixed(0);
            }),
        ),
    ]);
    return table(["ms from the press until painted", ...WALKS.flatMap((slower) => sites.map(({ name }) => `${name}, ${slower}×`))], rows);
}

/** What Lighthouse says of each page, with the web's protocol between: HTTP/2. */
async function scores(browser, folders) {
    const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
    const [ours, theirs] = await Promise.all(folders.map((folder) => serve(folder, { key, cert })));
    const addresses = [...PAGES.map(([name, fragment]) => [name, ours.address + fragment]), [THEIRS.name, theirs.address]];
    const port = Number(new URL(browser.wsEndpoint()).port);
    const flags = { port, logLevel: "silent", onlyCategories: ["performance", "accessibility", "best-practices"] };
    const rows = [];
    for (const [name, address] of addresses) {
        const looks = [];
        for (let look = 0; look < LOOKS; look += 1) looks.push((await lighthouse(address, flags)).lhr);
        const score = (key) => Math.round(median(looks.map(({ categories }) => categories[key].score * 100)));
        const blocked = median(looks.map(({ audits }) => audits["total-blocking-time"].numericValue));
        const painted = median(looks.map(({ audits }) => audits["largest-contentful-paint"].numericValue));
        const scores = flags.onlyCategories.map(score);
        rows.push([name, ...scores, `${(painted / 1000).toFixed(1)} s`, `${Math.round(blocked)} ms`]);
    }
    [ours, theirs].forEach(({ close }) => close());
    const measured = ["largest paint", "blocked"];
    return table(["Lighthouse, medians of " + LOOKS, "performance", "accessibility", "best practices", ...measured], rows);
}

const [ourFolder, theirFolder] = process.argv.slice(2);
const browser = await puppeteer.launch({
    executablePath: process.env.CHROME,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
        // The certificate is made for these runs alone.
        "--ignore-certificate-errors"],
});
const sites = [{ ...OURS, ...(await serve(ourFolder)) }, { ...THEIRS, ...(await serve(theirFolder)) }];
try {
    console.log(`${await browser.version()}, medians of ${RUNS}:\n`);
    console.log(await comparison(browser, sites), "\n");
    console.log(await pages(browser, sites), "\n");
    console.log(await scores(browser, [ourFolder, theirFolder]));
} finally {
    await browser.close();
    sites.forEach(({ close }) => close());
}
