import { setTimeout as sleep } from 'node:timers/promises'
import { blockDevices, fsSize } from 'systeminformation'
import { missing, refuse } from '#shared/contract/errors.ts'

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

const kembar =
  'Ada dua flashdisk dengan tanda yang sama, jadi tidak jelas mana yang dimaksud. Belum ada yang berubah. Cabut salah satu, lalu coba lagi.'

/** Whether another stick that is in bears the same id: one was made as a copy of the other. */
export function isKembar(all: readonly FlashdiskAda[], id: string): boolean {
  return all.filter((one) => one.id === id).length > 1
}

/** The stick of an id. @param hilang what is said when it is not in @throws AppFailure also when two bear that id */
export function getFlashdisk(all: readonly FlashdiskAda[], id: string, hilang: string): FlashdiskAda {
  if (isKembar(all, id)) refuse(kembar)
  return all.find((one) => one.id === id) ?? missing(hilang)
}

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
