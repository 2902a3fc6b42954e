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

export const cariFlashdisk: CariFlashdisk = async () => {
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
