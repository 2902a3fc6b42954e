import { setTimeout as sleep } from 'node:timers/promises'
import { blockDevices, fsSize } from 'systeminformation'

/** A removable drive that is in and can be written to. */
export type FlashdiskAda = {
  readonly id: string
  readonly nama: string
  /** Folder or drive letter under which it stands. */
  readonly letak: string
  /** Bytes that are free; null when it does not say. */
  readonly kosong: number | null
}

/** Finds removable drives. Passed in, so that tests bring their own. */
export type CariFlashdisk = () => Promise<FlashdiskAda[]>

/** A drive that is failing, or a folder of a network that is gone, may keep the system from ever answering. */
const batasMs = 10_000

async function askSystem(): Promise<FlashdiskAda[]> {
  const [devices, sizes] = await Promise.all([blockDevices(), fsSize()])
  return devices
    .filter(({ removable, mount, type }) => removable && mount !== '' && type !== 'rom')
    .map(({ uuid, name, label, mount }) => ({
      id: uuid || name,
      nama: label || name,
      letak: mount,
      kosong: sizes.find((size) => size.mount === mount)?.available ?? null,
    }))
}

/** None where the system does not say: the backup on this computer must not wait for it. */
export const cariFlashdisk: CariFlashdisk = async () => {
  const late = new AbortController()
  try {
    return await Promise.race([askSystem(), sleep(batasMs, [], { ref: false, signal: late.signal })])
  } catch {
    return []
  } finally {
    late.abort()
  }
}
