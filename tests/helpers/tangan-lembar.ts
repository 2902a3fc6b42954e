import fc from 'fast-check'
import { isHadir } from '#renderer/features/hari-buka/lembar/baris-keadaan.ts'
import {
  type Kolom,
  type KolomKetik,
  type KolomPilih,
  pilihanBerikut,
} from '#renderer/features/hari-buka/lembar/kolom.ts'
import type { LembarStore } from '#renderer/features/hari-buka/lembar/lembar-store.ts'

/** What a hand does in the weighing sheet, in any order. */
export type Gerak =
  | { readonly kind: 'ketik'; readonly baris: number; readonly kolom: KolomKetik; readonly teks: string }
  | { readonly kind: 'pilih'; readonly baris: number; readonly kolom: KolomPilih }
  | { readonly kind: 'jawab'; readonly baris: number; readonly jawab: 'ya' | 'benar' }
  | { readonly kind: 'minus' | 'esc'; readonly baris: number }
  | { readonly kind: 'catatan'; readonly baris: number; readonly teks: string }
  | { readonly kind: 'nilai'; readonly baris: number; readonly nt: 'N' | 'T' | null }
  | { readonly kind: 'keluar' | 'tunggu' | 'urungkan' | 'ulangi' | 'tamu' }

const baris = fc.nat(3)
const teks = fc.constantFrom('8,6', '8.60', '9,4', '6,0', '3200', '0', 'abc', '', '101', '1,43', '73,5', '14,5')

export const gerak: fc.Arbitrary<Gerak> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ketik'), baris, kolom: kolomKetik(), teks }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pilih'), baris, kolom: kolomPilih() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('jawab'), baris, jawab: fc.constantFrom('ya', 'benar') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('minus', 'esc'), baris }) },
  fc.record({ kind: fc.constant('catatan'), baris, teks: fc.constantFrom('', 'batuk') }),
  fc.record({ kind: fc.constant('nilai'), baris, nt: fc.constantFrom('N', 'T', null) }),
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('keluar', 'tunggu', 'urungkan', 'ulangi', 'tamu') }) },
) as fc.Arbitrary<Gerak>

function kolomKetik() {
  return fc.constantFrom<KolomKetik>('bb', 'tb', 'lila')
}
function kolomPilih() {
  return fc.constantFrom<KolomPilih>('caraUkur', 'vitaminA', 'obatCacing', 'asi', 'edema')
}

/** The cell in focus: leaving it saves its row, as the window does. */
export function createTangan(store: LembarStore, addTamu: () => Promise<void>) {
  let sel: { readonly id: string; readonly kolom: Kolom } | null = null

  function leave(): void {
    store.leaveCell()
    if (sel) store.save(sel.id)
    sel = null
  }

  function enter(id: string, kolom: Kolom): void {
    if (sel?.id === id && sel.kolom === kolom) return
    leave()
    sel = { id, kolom }
  }

  /** Each acts on one row. */
  function actOn(id: string, act: Gerak): Promise<void> | void {
    const row = store.row(id)
    const [pertanyaan] = row?.tampil ?? []
    switch (act.kind) {
      case 'ketik':
        enter(id, act.kolom)
        store.type(id, act.kolom, { [act.kolom]: act.teks })
        return
      case 'pilih':
        enter(id, act.kolom)
        store.type(id, act.kolom, { [act.kolom]: pilihanBerikut(act.kolom, row?.keadaan.isi[act.kolom] ?? null) })
        return
      case 'minus':
        enter(id, 'bb')
        if (row && isHadir(row.keadaan.isi)) store.clearAbsent(id)
        else store.toggleAbsent(id)
        return
      case 'esc':
        store.restore(id)
        return
      case 'catatan':
        leave()
        store.fill(id, 'catatan', { catatan: act.teks })
        return
      case 'jawab':
        leave()
        if (!pertanyaan) return
        if (act.jawab === 'ya') store.accept(id, pertanyaan)
        else if (pertanyaan.bolehBenar) store.confirm(id, pertanyaan)
        return
      case 'nilai':
        leave()
        return store.idle().then(() => store.override(id, act.nt, 'menurut pemeriksaan bidan').catch(() => undefined))
    }
  }

  return async (act: Gerak): Promise<void> => {
    switch (act.kind) {
      case 'keluar':
        return leave()
      case 'tunggu':
        return store.idle()
      case 'urungkan':
        // What the book refuses is said to the person, who goes on.
        return void (await store.undo()?.selesai.catch(() => undefined))
      case 'ulangi':
        return void (await store.redo()?.selesai.catch(() => undefined))
      case 'tamu':
        leave()
        return addTamu()
      default: {
        const ids = store.ids()
        const id = ids[act.baris % ids.length]
        if (id !== undefined) await actOn(id, act)
      }
    }
  }
}

/** Takes back everything, one step after another. @returns how many steps there were */
export async function urungkanSemua(store: LembarStore): Promise<number> {
  let steps = 0
  for (let undone = store.undo(); undone !== null; undone = store.undo()) {
    await undone.selesai
    steps += 1
  }
  await store.idle()
  return steps
}
