// Presses and types at random on the open page, as nobody would, and says what went wrong; `src/wander.rs` gives the
// arguments: where numbers begin, how often, and the page.
const [seed, steps, home] = arguments;
const done = arguments[arguments.length - 1];

// Mulberry32: numbers below `most`, always the same ones after the same seed.
let state = seed >>> 0;
const random = (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
};
const one = (list) => list[random(list.length)];

// The browser's own work goes on: other tasks have their turn, the one of a new fragment too.
const turn = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
});
const rest = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
const all = (selector) => [...document.querySelectorAll(selector)];
// One of those that are shown; nothing if there is none.
const oneShown = (selector) => {
    const left = all(selector);
    while (left.length > 0) {
        const [element] = left.splice(random(left.length), 1);
        if (isShown(element)) { return element; }
    }
    return undefined;
};
const told = (element) => {
    const words = (element.textContent || element.getAttribute('aria-label') || element.value || '').trim();
    return `${element.localName} “${words.slice(0, 40)}”`;
};

const TEXTS = [
    '', ' ', '0', '-1', '1801', '1,801', '99999999999999999999', '1.5', 'principal', 'counselr', '=1+1', '%', '%zz', '&=+#?',
    '<b>"\'&amp;</b>', 'https://ps.example.org/', 'javascript:alert(1)', 'é\u0301ß\u{1f600}\u202e', '\u0000\ufffd', 'a'.repeat(3000),
    'Name\tPosition\nPerson A\tTeacher', 'Name,Position\n"Person A,Teacher', 'Position\n'.repeat(40),
];
const KEYS = [
    'Enter', ' ', 'Escape', 'Tab', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'Delete',
    'Backspace', 'a', 'Z', '1', '9', '/', '?',
];

const press = () => {
    const control = oneShown('a[href], button, summary, input, select, textarea, label, [tabindex]');
    if (control === undefined) { return 'nothing to press'; }
    const name = `press ${told(control)}`;
    control.focus();
    if (control.localName === 'select') {
        control.selectedIndex = random(control.options.length);
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
        control.click();
    }
    return name;
};
const type = () => {
    const field = oneShown('input:not([type=radio], [type=checkbox], [type=file], [type=submit]), textarea');
    if (field === undefined) { return press(); }
    const text = one(TEXTS);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return `type ${JSON.stringify(text.slice(0, 40))} into ${told(field)}`;
};
const key = () => {
    const target = document.activeElement ?? document.body;
    const pressed = {
        key: one(KEYS), bubbles: true, cancelable: true, composed: true,
        ctrlKey: random(12) === 0, shiftKey: random(6) === 0,
    };
    if (target.dispatchEvent(new KeyboardEvent('keydown', pressed)) && pressed.key === 'Enter') {
        // What the browser would do.
        if (target.form) { target.form.requestSubmit?.(); } else if (isShown(target)) { target.click(); }
    }
    target.dispatchEvent(new KeyboardEvent('keyup', pressed));
    return `key ${JSON.stringify(pressed.key)} on ${told(target)}`;
};
const mangle = () => {
    const fragment = location.hash;
    const at = random(fragment.length + 1);
    const mangled = one([
        () => fragment.slice(0, at),
        () => fragment.slice(0, at) + one(TEXTS).slice(0, 60) + fragment.slice(at),
        () => fragment.slice(0, at) + fragment.slice(at + 1 + random(9)),
    ])();
    location.hash = mangled;
    return `go to ${JSON.stringify(mangled)}`;
};
const MANNERS = [press, press, press, press, press, press, press, type, type, key, key, mangle];

// A page has one heading, and something to go on with. What is loaded may take its time.
const isDeadEnd = () => {
    const headings = all('h1').filter((heading) => isShown(heading) && heading.textContent.trim() !== '');
    if (headings.length !== 1) { return `there are ${headings.length} headings`; }
    const goesOn = (way) => isShown(way) && way.getAttribute('href') !== '#main';
    return all('main a[href], main button:not(:disabled), footer a[href]').some(goesOn) ? '' : 'there is no way on';
};

const wander = async () => {
    const log = [];
    for (let step = 0; step < steps; step += 1) {
        // Off and on from the start, or one would soon be elsewhere for good.
        if (step % 25 === 0) {
            location.hash = home;
            log.push(`${step}: go to ${home}`);
            await rest(0);
        } else {
            log.push(`${step}: ${one(MANNERS)()} at ${location.hash.slice(0, 120)}`);
        }
        await turn();
        await turn();
        for (let waits = 0; isDeadEnd() !== ''; waits += 1) {
            if (waits === 500) { return [isDeadEnd(), ...log.slice(-12)].join('\n  '); }
            await rest(20);
        }
    }
    return null;
};
wander().then(done, (error) => done(`the wanderer itself failed: ${error}`));
