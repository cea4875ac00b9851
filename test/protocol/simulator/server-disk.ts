/** The gateway's folder of sealed files. What was not synced may be gone after a power cut. */
export interface ServerDisk {
  size(path: string): Promise<number | undefined>;
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** @param offset of a file that is there; a new one without */
  write(path: string, bytes: Uint8Array<ArrayBuffer>, offset?: number): Promise<void>;
  sync(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}

interface File {
  bytes: Uint8Array<ArrayBuffer>;
  /** Bytes that a power cut leaves. */
  synced: number;
  isNameSynced: boolean;
}

export class ServerFiles {
  readonly files = new Map<string, File>();

  /** As a process sees it. @param travel resolves when the disk has answered; rejects when the process is gone */
  seenBy(travel: (what: string) => Promise<void>): ServerDisk {
    const { files } = this;
    return {
      async size(path) {
        await travel('file size');
        return files.get(path)?.bytes.length;
      },
      async read(path) {
        await travel('file read');
        return files.get(path)?.bytes.slice();
      },
      async write(path, bytes, offset) {
        await travel('file write');
        const file = files.get(path);
        if (offset === undefined || !file) {
          if (offset === undefined) files.set(path, { bytes, synced: 0, isNameSynced: false });
          return;
        }
        const whole = new Uint8Array(Math.max(file.bytes.length, offset + bytes.length));
        whole.set(file.bytes);
        whole.set(bytes, offset);
        file.bytes = whole;
      },
      async sync(path) {
        await travel('file sync');
        const file = files.get(path);
        if (file) file.synced = file.bytes.length;
        // A folder: its names are on the disk now.
        else for (const [name, one] of files) if (name.startsWith(`${path}/`)) one.isNameSynced = true;
      },
      async remove(path) {
        await travel('file remove');
        files.delete(path);
      },
    };
  }

  cutPower(): void {
    for (const [name, file] of this.files) {
      if (!file.isNameSynced) this.files.delete(name);
      else file.bytes = file.bytes.slice(0, file.synced);
    }
  }
}

let disk: ServerDisk | undefined;

/** Stand-ins for the file system find the running process's disk here. */
export const setServerDisk = (next: ServerDisk): void => {
  disk = next;
};

export const serverDiskNow = (): ServerDisk => {
  if (!disk) throw new Error('no gateway is running');
  return disk;
};
