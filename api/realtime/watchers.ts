/** `watch`: a person's list of projects, item by item as it changes. */
import { LRUCache } from 'lru-cache';
import type { Project } from '../../core/contract/projects.ts';
import { changedProjects, ownerOf } from '../../db/feeds.ts';
import type { Db } from '../../db/index.ts';

export interface WatchersDeps {
  readonly system: Db;
  /** The list's item; undefined when the project is gone. */
  readonly projectItem: (projectId: number) => Promise<Project | undefined>;
  /** Whose lists are watched in this process. */
  readonly owners: () => readonly string[];
  readonly send: (ownerId: string, item: Project) => void;
}

export interface Watchers {
  changed(projectId: number): void;
  /** Finds what changed without a wake-up. */
  look(): Promise<void>;
}

/** Milliseconds in which several changes of one project become one message. */
const calmMs = 150;
/** Seconds that a look goes back: longer than between two looks, and than a transaction takes. */
const lookBackS = 15;

export function createWatchers({ system, projectItem, owners, send }: WatchersDeps): Watchers {
  const ownersOf = new LRUCache<number, string>({ max: 20_000 });
  const sentAt = new LRUCache<number, number>({ max: 20_000 });
  const waiting = new Set<number>();

  async function tell(projectId: number): Promise<void> {
    waiting.delete(projectId);
    const owner = ownersOf.get(projectId) ?? (await ownerOf(system, projectId));
    if (owner === undefined) return;
    ownersOf.set(projectId, owner);
    if (!owners().includes(owner)) return;
    const item = await projectItem(projectId);
    if (!item) return;
    sentAt.set(projectId, Date.parse(item.updated_at));
    send(owner, item);
  }

  function changed(projectId: number): void {
    if (waiting.has(projectId) || owners().length === 0) return;
    waiting.add(projectId);
    setTimeout(() => void tell(projectId).catch(() => undefined), calmMs); // what fails is found by the next look
  }

  return {
    changed,
    async look() {
      for (const { id, ownerId, updatedAt } of await changedProjects(system, owners(), lookBackS)) {
        ownersOf.set(id, ownerId);
        if (sentAt.get(id) !== updatedAt) changed(id);
      }
    },
  };
}
