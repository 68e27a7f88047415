import { facts, fill } from '../elements.js';
import { bytes, duration, number, since } from '../format.js';
import { text } from '../language.js';

/** The store and the live models: sizes, delays, what waits. */
export function showMachine(part, { store, models, startedAt, now }) {
  const pairs = [
    [text('started'), since(startedAt, now)],
    [text('events'), number(store.events)],
    [text('profiles'), number(store.profiles)],
    [text('file'), bytes(store.usedBytes)],
    [text('map'), bytes(store.mapBytes)],
    [text('lastCommit'), duration(store.lastCommitMicroseconds)],
    [text('slowCommit'), duration(store.commitP99Microseconds)],
    [text('queue'), number(store.queueDepth)],
    [text('behind'), duration(store.foldLagMilliseconds * 1000)],
    [text('readers'), number(store.readers)],
    [text('modelItems'), number(models.items)],
    [text('modelSessions'), number(models.sessions)],
    [text('modelClicks'), number(models.clicks)],
    [text('modelBytes'), bytes(models.bytes)],
    [text('snapshot'), models.lastSnapshotAt ? since(models.lastSnapshotAt, now) : text('never')],
  ];
  fill(part, text('machine'), facts(pairs));
}
