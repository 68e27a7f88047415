import { fetchOverview } from './overview.js';
import { rememberedLanguage, switchLanguage, text } from './language.js';
import { showCatalogue } from './parts/catalogue.js';
import { showDropped } from './parts/dropped.js';
import { showLive } from './parts/live.js';
import { showMachine } from './parts/machine.js';
import { showProducts } from './parts/products.js';
import { showToday } from './parts/today.js';

const interval = 2000;
const parts = {
  today: showToday, live: showLive, products: showProducts, catalogue: showCatalogue, machine: showMachine, dropped: showDropped,
};

const find = id => document.getElementById(id);
let overview;
let isPaused = false;
let failure = null;

/** Draws everything anew from the last answer; nothing is kept between two drawings but the pages' scroll positions. */
function draw() {
  document.documentElement.lang = text('language');
  document.title = text('title');
  find('pause').textContent = text(isPaused ? 'resume' : 'pause');
  find('pause').setAttribute('aria-pressed', String(isPaused));
  find('language').setAttribute('aria-label', text('languageLabel'));
  drawState();
  if (overview) for (const [id, show] of Object.entries(parts)) show(find(id), overview);
}

/** Written only when it changes: it is read out. */
function drawState() {
  const state = failure ? text('unreachable') : isPaused ? text('paused') : text('live');
  if (find('state').textContent !== state) find('state').textContent = state;
  find('state').dataset.kind = failure ? 'bad' : isPaused ? 'paused' : 'good';
}

async function refresh() {
  if (isPaused || document.hidden) return;
  try {
    overview = await fetchOverview();
    failure = null;
  } catch (error) {
    failure = error;
  }
  if (!isPaused) draw();
}

/** One request at a time, and the next one an interval after the last has been answered. */
async function run() {
  await refresh();
  setTimeout(run, interval);
}

find('pause').addEventListener('click', () => {
  isPaused = !isPaused;
  draw();
  refresh();
});
find('language').addEventListener('change', event => {
  switchLanguage(event.target.value);
  draw();
});
document.addEventListener('visibilitychange', refresh);

find('language').value = rememberedLanguage();
switchLanguage(find('language').value);
draw();
run();
