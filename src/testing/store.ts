import { DAY, type Instant } from './dates.js';
import { type FileInput, StoredFile } from './files.js';
import type { Demarche, Revision } from './model/demarche.js';
import { type Dossier, RecentContents } from './model/dossier.js';
import type { DeletionReason, GroupeInstructeur, Message, Person, ProfileKind } from './model/people.js';
import { hash } from './random.js';
import { Webhooks } from './webhooks/webhooks.js';

/** All records of the server, by number, and the changes that the server makes without a mutation. */
export class Store {
  readonly demarches = new Map<number, Demarche>();
  readonly dossiers = new Map<number, Dossier>();
  readonly files = new Map<string, StoredFile>();
  readonly people = new Map<string, Person>();
  readonly webhooks = new Webhooks();
  readonly recent = new RecentContents();
  /** Dossiers that `dossier_link` champs may point to. */
  readonly linkable: number[] = [];
  #sequence = 1_000_000;
  #recordSequence = 500_000_000;
  readonly #messages = new Map<number, Dossier>();
  #nextDossier = 10_001;
  #late: { at: Instant; change: () => void }[] = [];

  /** A number that no descriptor and no file has yet. */
  nextId(): number {
    return ++this.#sequence;
  }

  /** A number for a record that is added later. It must not be one that the seed gives to another record. */
  nextRecordId(): number {
    return ++this.#recordSequence;
  }

  nextDemarcheNumber(): number {
    return Math.max(0, ...this.demarches.keys()) + 1;
  }

  addMessage(dossier: Dossier, message: Message): void {
    dossier.edit().messages.push(message);
    this.#messages.set(message.id, dossier);
  }

  message(id: number): { message: Message; dossier: Dossier } | undefined {
    // Numbers of messages that come from the seed are made from the number of their dossier.
    const dossier = this.#messages.get(id) ?? this.dossiers.get(Math.floor(id / 100));
    const message = dossier?.edit().messages.find((candidate) => candidate.id === id);
    return dossier && message ? { message, dossier } : undefined;
  }

  nextDossierNumber(): number {
    while (this.dossiers.has(this.#nextDossier)) this.#nextDossier++;
    return this.#nextDossier;
  }

  reserveDossierNumbers(next: number): void {
    this.#nextDossier = Math.max(this.#nextDossier, next);
  }

  person(kind: ProfileKind, email: string): Person {
    const key = `${kind}/${email}`;
    let person = this.people.get(key);
    if (!person) {
      person = { kind, id: 1 + (hash(key) % 900_000), email };
      while (this.personById(kind, person.id)) person.id++;
      this.people.set(key, person);
      this.people.set(`${kind}#${person.id}`, person);
    }
    return person;
  }

  personById(kind: ProfileKind, id: number): Person | undefined {
    return this.people.get(`${kind}#${id}`);
  }

  groupe(number: number): { groupe: GroupeInstructeur; demarche: Demarche } | undefined {
    for (const demarche of this.demarches.values()) {
      const groupe = demarche.groupes.find((candidate) => candidate.number === number);
      if (groupe) return { groupe, demarche };
    }
    return undefined;
  }

  revision(number: number): Revision | undefined {
    for (const { revisions } of this.demarches.values()) {
      const revision = revisions.find((candidate) => candidate.number === number);
      if (revision) return revision;
    }
    return undefined;
  }

  /** The stored object of that name. The first call makes it, from `input`. */
  file(seed: string, input: FileInput): StoredFile {
    const key = objectKey(seed);
    let file = this.files.get(key);
    if (!file) {
      file = new StoredFile(key, input);
      this.files.set(key, file);
    }
    return file;
  }

  add(dossier: Dossier): void {
    this.dossiers.set(dossier.number, dossier);
    dossier.demarche.dossiers.push(dossier);
    dossier.demarche.touch();
  }

  /** Sets the modification date of a dossier. */
  touch(dossier: Dossier, at: Instant): void {
    dossier.updatedAt = at;
    dossier.demarche.touch();
  }

  hide(
    dossier: Dossier,
    by: 'user' | 'administration' | 'expiry',
    at: Instant,
    reason?: DeletionReason,
  ): void {
    if (by === 'user') dossier.hiddenByUserAt = at;
    else if (by === 'administration') dossier.hiddenByAdministrationAt = at;
    else dossier.hiddenByExpiredAt = at;
    dossier.hiddenReason = reason ?? DEFAULT_REASON[by];
    this.touch(dossier, at);
  }

  restore(dossier: Dossier, at: Instant): void {
    dossier.hiddenByUserAt = null;
    dossier.hiddenByAdministrationAt = null;
    dossier.hiddenByExpiredAt = null;
    dossier.hiddenReason = null;
    this.touch(dossier, at);
  }

  /** The nightly job of the server: removes dossiers that have been hidden for two weeks. */
  purgeDue(now: Instant): Dossier[] {
    const due = [...this.dossiers.values()].filter((dossier) => isPurgeable(dossier, now - 14 * DAY));
    for (const dossier of due) this.purge(dossier, now);
    return due;
  }

  purge(dossier: Dossier, now: Instant): void {
    const { demarche } = dossier;
    this.dossiers.delete(dossier.number);
    const index = demarche.dossiers.indexOf(dossier);
    if (index >= 0) demarche.dossiers.splice(index, 1);
    demarche.touch();
    // As on the server: dossiers of a demarche in test are not listed as deleted.
    if (demarche.settings.state === 'brouillon') return;
    const byUser = dossier.state === 'en_construction' && dossier.hiddenByUserAt !== null;
    demarche.deleted.push({
      rowId: this.nextId(),
      number: dossier.number,
      groupe: dossier.groupe.number,
      // The server gives the date at which the usager hid it, two weeks ago. A client that reads only what was
      // deleted since its last read misses this row.
      deletedAt: byUser && dossier.hiddenByUserAt !== null ? dossier.hiddenByUserAt : now,
      state: dossier.state,
      reason: dossier.hiddenReason ?? 'user_request',
    });
  }

  /** A transaction whose rows already have their dates, and that nobody sees before `at`. */
  commitLater(at: Instant, change: () => void): void {
    this.#late.push({ at, change });
    this.#late.sort((a, b) => a.at - b.at);
  }

  commitDue(now: Instant): void {
    while (this.#late[0] && this.#late[0].at <= now) this.#late.shift()?.change();
  }
}

const DEFAULT_REASON = {
  user: 'user_request',
  administration: 'instructeur_request',
  expiry: 'expired',
} as const;

function isPurgeable(dossier: Dossier, before: Instant): boolean {
  const isOld = (at: Instant | null) => at !== null && at <= before;
  if (isOld(dossier.hiddenByExpiredAt)) return true;
  if (dossier.decided) return isOld(dossier.hiddenByUserAt) && isOld(dossier.hiddenByAdministrationAt);
  if (dossier.state === 'en_construction') return isOld(dossier.hiddenByUserAt);
  return isOld(dossier.hiddenByAdministrationAt);
}

/** 28 characters, as Active Storage makes them. */
function objectKey(seed: string): string {
  let key = '';
  for (let i = 0; key.length < 28; i++) key += hash(`${seed}:${i}`).toString(36);
  return key.slice(0, 28);
}
