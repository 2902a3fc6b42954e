import fc from 'fast-check'
import { type LembarTimbang, putusanNT } from '#renderer/features/hari-buka/lembar-penimbangan/lembar-timbang.ts'
import { findKolom, isKetik, pilihanBerikutnya, pilihanOf } from '#renderer/lembar/kolom.ts'

type KolomKetik = 'bb' | 'tb' | 'lila'
type KolomPilih = 'caraUkur' | 'vitaminA' | 'obatCacing' | 'asi' | 'edema'

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

/** The answer a press on a choice gives. */
function nextOf(lembar: LembarTimbang, id: string, kode: string) {
  const kolom = findKolom(lembar.kartu.kolom, kode)
  if (!kolom || isKetik(kolom) || kolom.jenis === 'himpunan') throw new Error(`${kode} is no choice`)
  return pilihanBerikutnya(pilihanOf(kolom), lembar.row(id)?.keadaan.isi[kode])
}

/** What the book refuses is said to the person, who goes on. */
async function decide(lembar: LembarTimbang, id: string, nt: 'N' | 'T' | null): Promise<void> {
  await lembar.idle()
  await lembar.decide(id, putusanNT('', nt, 'menurut pemeriksaan bidan')).catch(() => undefined)
}

/** The cell in focus: leaving it saves its row, as the window does. */
export function createTangan(lembar: LembarTimbang, addTamu: () => Promise<void>) {
  let sel: { readonly id: string; readonly kolom: string } | null = null

  function leave(): void {
    lembar.send({ kind: 'tinggalkan' })
    if (sel) lembar.send({ kind: 'simpan', id: sel.id })
    sel = null
  }

  function enter(id: string, kolom: string): void {
    if (sel?.id === id && sel.kolom === kolom) return
    leave()
    sel = { id, kolom }
  }

  /** Each acts on one row. */
  function actOn(id: string, act: Gerak): Promise<void> | void {
    const row = lembar.row(id)
    const [tanya] = row?.tampil ?? []
    switch (act.kind) {
      case 'ketik':
        enter(id, act.kolom)
        lembar.type(id, act.kolom, act.teks)
        return
      case 'pilih':
        enter(id, act.kolom)
        lembar.type(id, act.kolom, nextOf(lembar, id, act.kolom))
        return
      case 'minus':
        enter(id, 'bb')
        if (row && lembar.kartu.isHadir(row.keadaan.isi)) lembar.clear(id)
        else lembar.send({ kind: 'absen', id })
        return
      case 'esc':
        lembar.send({ kind: 'kembalikan', id })
        return
      case 'catatan':
        leave()
        lembar.send({ kind: 'isi', id, kolom: 'catatan', isi: { catatan: act.teks } })
        return
      case 'jawab':
        leave()
        if (!tanya) return
        if (act.jawab === 'ya') lembar.send({ kind: 'terima', id, tanya })
        else if (tanya.bolehBenar) lembar.send({ kind: 'benar', id, tanya })
        return
      case 'nilai':
        leave()
        return decide(lembar, id, act.nt)
    }
  }

  return async (act: Gerak): Promise<void> => {
    switch (act.kind) {
      case 'keluar':
        return leave()
      case 'tunggu':
        return lembar.idle()
      case 'urungkan':
        // What the book refuses is said to the person, who goes on.
        return void (await lembar.undo()?.selesai.catch(() => undefined))
      case 'ulangi':
        return void (await lembar.redo()?.selesai.catch(() => undefined))
      case 'tamu':
        leave()
        return addTamu()
      default: {
        const ids = lembar.ids()
        const id = ids[act.baris % ids.length]
        if (id !== undefined) await actOn(id, act)
      }
    }
  }
}

/** Takes back everything, one step after another. @returns how many steps there were */
export async function urungkanSemua(lembar: LembarTimbang): Promise<number> {
  let steps = 0
  for (let undone = lembar.undo(); undone !== null; undone = lembar.undo()) {
    await undone.selesai
    steps += 1
  }
  await lembar.idle()
  return steps
}
