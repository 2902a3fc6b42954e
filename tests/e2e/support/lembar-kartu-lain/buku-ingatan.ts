import type { BarisBuku, Isi, PanggilanLembar } from '#renderer/lembar/kartu-lembar.ts'

type Catatan = Pick<BarisBuku, 'isi' | 'tidakHadir' | 'dijawab'>
type Kelompok = { readonly id: string; readonly before: Catatan }

/** What a journey asks of the book behind the sheet's back. */
export type BukuUji = {
  readonly isi: (id: string) => Isi | undefined
  readonly tidakHadir: (id: string) => boolean | undefined
  /** Another window writes a cell. */
  readonly tulisLain: (id: string, isi: Isi) => void
  /** From now on it is out of reach, or back. */
  readonly putus: (putus: boolean) => void
}

/** A book in memory, as slow as a disk. It takes back whole rows, as far as nobody wrote since. */
export function createBukuIngatan<D>(rows: readonly BarisBuku<D>[]) {
  const buku = new Map<string, Catatan>(rows.map((one) => [one.id, one]))
  const groups: Kelompok[] = []
  let isDown = false
  const rowOf = (id: string): BarisBuku<D> => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new Error(`${id} is not in the book`)
    return { ...row, ...buku.get(id), catatanId: id }
  }
  const wait = async () => {
    await new Promise((done) => setTimeout(done, 20))
    if (isDown) throw new Error('Buku tidak terjangkau. Isian masih ada di sini.')
  }
  const write = async (id: string, change: Partial<Catatan>) => {
    await wait()
    const before = rowOf(id)
    groups.push({ id, before })
    buku.set(id, { ...before, ...change })
    return { waktu: '10.42', kelompok: groups.length }
  }
  const panggilan: PanggilanLembar<D> = {
    baris: async (id) => {
      await wait()
      return rowOf(id)
    },
    simpan: async (id, isi, dasar) => {
      await wait()
      const kini = rowOf(id).isi
      const changed = Object.keys(isi).filter((kode) => isi[kode] !== dasar[kode])
      const bentrok = changed.filter((kode) => kini[kode] !== dasar[kode] && kini[kode] !== isi[kode])
      if (bentrok.length > 0) return { waktu: '10.42', kelompok: null, catatanId: id, bentrok, kini }
      const mine = Object.fromEntries(changed.map((kode) => [kode, isi[kode] ?? null]))
      return { ...(await write(id, { isi: { ...kini, ...mine } })), catatanId: id, bentrok: [], kini: null }
    },
    absen: (id, tidakHadir) => write(id, { tidakHadir }),
    jawab: (id, { jawaban }) => write(id, { dijawab: [...rowOf(id).dijawab, jawaban] }),
    putuskan: ({ id }) => write(id, {}),
    urungkan: async (kelompok) => {
      await wait()
      const group = groups[kelompok - 1]
      if (group) buku.set(group.id, group.before)
      return { dipertahankan: [] }
    },
    urungkanDaftar: async () => ({ dipertahankan: [] }),
  }
  const uji: BukuUji = {
    isi: (id) => buku.get(id)?.isi,
    tidakHadir: (id) => buku.get(id)?.tidakHadir,
    tulisLain: (id, isi) => buku.set(id, { ...rowOf(id), isi: { ...rowOf(id).isi, ...isi } }),
    putus: (putus) => {
      isDown = putus
    },
  }
  return { panggilan, uji }
}
