/** The encryption keys that a process can open with its master key. Values are sealed with the newest (db/seal.ts). */
import { isAway } from './away.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { masterId, type Db } from './index.ts';

export interface Keyring {
  /** Names the master key. */
  readonly masterId: string;
  /** For values of before there were encryption keys. */
  readonly master: Buffer;
  /** Addresses of previews and versions, cursors and sessions derive from it. It outlives every master key. */
  readonly root: Buffer;
  newest(): EncryptionKey;
  /**
   * Asks the database for a version that is not known yet: a rotation needs no restart.
   * @throws Error for one that does not exist, or that this master key does not open
   */
  find(version: number): Promise<Buffer>;
}

export interface EncryptionKey {
  readonly version: number;
  readonly key: Buffer;
}

export const rootVersion = 0;

export const sealKey = (masterKey: Buffer, { version, key }: EncryptionKey): Buffer => encrypt(masterKey, key, sealIdentity(version));

const sealIdentity = (version: number): string => `encryption_key/${version}`;

/** Every encryption key that has a seal of this master key. */
export async function readKeys(db: Db, masterKey: Buffer): Promise<EncryptionKey[]> {
  const rows = await db
    .selectFrom('encryption_key_seals')
    .select(['version', 'sealed'])
    .where('master_id', '=', masterId(masterKey))
    .orderBy('version')
    .execute();
  return rows.map(({ version, sealed }) => {
    try {
      return { version, key: decrypt(masterKey, sealed, sealIdentity(version)) };
    } catch {
      throw new Error(`Encryption key ${version} does not open: its row in encryption_key_seals was changed`);
    }
  });
}

/** Milliseconds for which a start waits for a database that is away, and between two looks. */
const patienceMs = 30_000;
const againMs = 200;

/**
 * Reads all keys once. A database that is away may come back: after a crash of both it is no reason to give up.
 * @throws WrongMasterKey
 */
export async function openKeyring(db: Db, master: Buffer): Promise<Keyring> {
  const keys = new Map<number, Buffer>();
  const read = async () => {
    for (const { version, key } of await readKeys(db, master)) keys.set(version, key);
  };
  for (const deadline = Date.now() + patienceMs; ;) {
    try {
      await read();
      break;
    } catch (error) {
      if (isRefused(error)) throw new WrongMasterKey();
      if (Date.now() > deadline || !(error instanceof Error) || !isAway(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
  const root = keys.get(rootVersion);
  if (!root || keys.size === 1) throw new WrongMasterKey();
  let reading: Promise<void> | undefined;
  return {
    masterId: masterId(master),
    master,
    root,
    newest: () => {
      const version = Math.max(...keys.keys());
      return { version, key: keys.get(version) ?? root };
    },
    find: async (version) => {
      // A look that was under way already may have begun before that version was made; the next one has not.
      for (let looks = 0; looks < 2 && !keys.has(version); looks += 1) await (reading ??= read().finally(() => (reading = undefined)));
      const key = version === rootVersion ? undefined : keys.get(version); // the root seals nothing
      if (!key) throw new Error(`Sealed with encryption key ${version}, which this master key does not open`);
      return key;
    },
  };
}

/** The log-in roles' passwords derive from the master key: who has another is not let in (SQLSTATE class 28). */
const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error && /^28/.test(String(error.code));

/** The one line of a start with a master key that opens nothing here. */
export class WrongMasterKey extends Error {
  constructor() {
    super(
      'MASTER_KEY is not the key of this installation: its secrets were sealed with another one, and nothing was changed. Set MASTER_KEY, ' +
        'MASTER_KEY_FILE or master.key under DATA_DIR to what it was; after a rotation, to the new one. For a new installation, set another DATA_DIR or DATABASE_URL.',
    );
    this.name = 'WrongMasterKey';
  }
}
