import type { BarisLembar, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { awalBaris, isBelumTersimpan, isHadir, isSamaIsi } from './baris-keadaan.ts'
import { pokokLembar } from './hitung.ts'
import { createJejak, type Langkah, type SelJejak } from './jejak.ts'
import { sebutanBaris, sebutanIsi } from './kalimat-jejak.ts'
import type { Kolom } from './kolom.ts'
import { type Anggota, createRakBaris, type Fokus, type RakBaris } from './rak-baris.ts'
import { type Ringkasan, ringkas } from './ringkasan.ts'
import { createSaatJeda, createSetelahBingkai } from './sesudah-lukis.ts'
import { createSimpanBaris, type PanggilanLembar } from './simpan-baris.ts'
import { createUrungkan } from './urungkan.ts'

/** What the head of the sheet says about saving. */
export type Kabar =
  | { readonly kind: 'sepi' }
  | { readonly kind: 'menyimpan' }
  | { readonly kind: 'tersimpan'; readonly waktu: string }
  | { readonly kind: 'gagal'; readonly orangId: string; readonly pesan: string }

function readKabar(rows: ReadonlyMap<string, Anggota>, waktu: string | null): Kabar {
  let waiting = false
  for (const [orangId, { keadaan }] of rows) {
    if (keadaan.gagal !== null) return { kind: 'gagal', orangId, pesan: keadaan.gagal }
    waiting ||= keadaan.menunggu > 0
  }
  if (waiting) return { kind: 'menyimpan' }
  return waktu === null ? { kind: 'sepi' } : { kind: 'tersimpan', waktu }
}

/** Passes writes on until the sheet is dropped; what still waits in its queue then goes nowhere. */
function guardWrites(panggil: PanggilanLembar, isDropped: () => boolean): PanggilanLembar {
  const pass = <T>(make: () => Promise<T>): Promise<T> =>
    isDropped() ? Promise.reject(new Error('Orang lain sudah masuk. Isian ini tidak disimpan.')) : make()
  return {
    ...panggil,
    record: (...input) => pass(() => panggil.record(...input)),
    markAbsent: (...input) => pass(() => panggil.markAbsent(...input)),
    answer: (...input) => pass(() => panggil.answer(...input)),
    override: (...input) => pass(() => panggil.override(...input)),
    undo: (...input) => pass(() => panggil.undo(...input)),
    undoAnak: (...input) => pass(() => panggil.undoAnak(...input)),
  }
}

/** The cells that say a child was there, emptied. */
const kosongkan = {
  ...{ bb: '', tb: '', lila: '', lk: '', caraUkur: null, vitaminA: null, obatCacing: null, asi: null, edema: false },
} as const satisfies Partial<IsiBaris>

/** What is done to the cells of the sheet; each is one step of its history. */
function createIsian(
  rak: RakBaris,
  simpan: ReturnType<typeof createSimpanBaris>,
  jejak: ReturnType<typeof createJejak>,
) {
  const { rows, step } = rak

  function pick(id: string, isi: Partial<IsiBaris>): Partial<IsiBaris> {
    const now = rows.get(id)?.keadaan.isi
    return now ? Object.fromEntries(Object.keys(isi).map((sel) => [sel, now[sel as keyof IsiBaris]])) : {}
  }

  /** Writes cells other than by typing, saves them, and remembers it as one step. */
  function fill(id: string, sel: SelJejak, written: Partial<IsiBaris>): void {
    const row = rows.get(id)
    if (!row) return
    simpan.save(id)
    // An empty note is none.
    const isi = 'catatan' in written ? { ...written, catatan: written.catatan?.trim() || null } : written
    const apa = sebutanBaris(row.keadaan.baris.anak.nama, isi)
    const cells = { sebelum: pick(id, isi), sesudah: isi }
    jejak.add({ orangId: id, sel, apa, ...cells, ulangi: (step) => fill(id, sel, step.sesudah), letak: 'diketik' })
    step(id, { kind: 'ketik', isi }, true)
    simpan.save(id)
  }

  /** "−" over a row that holds something: all of it goes, and the child was absent. @returns what went, in words */
  function clearAbsent(id: string): string | null {
    const row = rows.get(id)
    if (!row || row.keadaan.baris.tamu || !isHadir(row.keadaan.isi)) return null
    simpan.save(id)
    const sebelum = pick(id, kosongkan)
    const apa = `tanda tidak hadir ${row.keadaan.baris.anak.nama}`
    const again = () => void clearAbsent(id)
    const nomor = jejak.add({
      orangId: id,
      sel: 'bb',
      apa,
      sebelum,
      sesudah: kosongkan,
      ulangi: again,
      letak: 'diketik',
    })
    step(id, { kind: 'ketik', isi: kosongkan }, true)
    simpan.save(id)
    simpan.sendAbsent(id, true, nomor)
    return sebutanIsi(sebelum)
  }

  return {
    fill,
    clearAbsent,
    /** One key typed, or one answer chosen: part of the step that began when the cell was entered. */
    type(id: string, kolom: Kolom, isi: Partial<IsiBaris>): void {
      const row = rows.get(id)
      if (!row) return
      const last = jejak.last()
      if (last?.letak === 'diketik' && last.orangId === id && last.sel === kolom) jejak.extend(isi)
      else {
        const apa = sebutanBaris(row.keadaan.baris.anak.nama, isi)
        const ulangi = (langkah: Langkah) => fill(id, kolom, langkah.sesudah)
        jejak.add({ orangId: id, sel: kolom, apa, sebelum: pick(id, isi), sesudah: isi, ulangi, letak: 'diketik' })
      }
      rak.type(id, kolom, isi)
    },
    /** Does what the question suggests, as if it had been typed, and saves. */
    accept(id: string, { saran, kode, isian }: Pertanyaan): void {
      const row = rows.get(id)
      if (!row) return
      const { bb, tb } = row.keadaan.isi
      if (saran) fill(id, saran.isian, { [saran.isian]: saran.teks })
      else if (kode === 'tertukar') fill(id, isian, { bb: tb, tb: bb })
    },
    /** Esc: what is not in the book yet goes. */
    restore(id: string): void {
      jejak.giveUp(id, rows.get(id)?.keadaan.menunggu === 0)
      step(id, { kind: 'kembalikan' }, true)
    },
  }
}

export type LembarStore = ReturnType<typeof createLembarStore>

/**
 * The open sheet: rows, what is typed in them, and the queue that saves them.
 *
 * It lives outside React so that a key redraws the computed cells of one row and nothing else.
 */
export function createLembarStore(lembar: LembarPenimbangan, asked: PanggilanLembar) {
  const rak = createRakBaris(pokokLembar(lembar))
  const nanti = createSaatJeda()
  const bingkai = createSetelahBingkai()
  const { rows } = rak
  /** Somebody else signed in: nothing typed here goes into the book any more. */
  let dibuang = false
  const panggil = guardWrites(asked, () => dibuang)
  const jejak = createJejak({
    gabungApa: (steps) => {
      const nama = rows.get(steps[0]?.orangId ?? '')?.keadaan.baris.anak.nama ?? ''
      return sebutanBaris(nama, Object.assign({}, ...steps.map((step) => step.sesudah)))
    },
    absenKini: (id) => rows.get(id)?.keadaan.absen.dikirim ?? false,
  })
  const { waktu, ...simpan } = createSimpanBaris(rak, panggil, jejak)
  const isian = createIsian(rak, { waktu, ...simpan }, jejak)
  const urungkan = createUrungkan({ rak, jejak, simpan: { waktu, ...simpan }, panggil })
  let ids: readonly string[] = lembar.baris.map((b) => b.orangId)
  for (const baris of lembar.baris) rak.put(awalBaris(baris))
  /** Both are counted anew after any change, and only when somebody looks. */
  let ringkasan: Ringkasan | null = null
  let kabar: Kabar | null = null
  let fokus: Fokus | null = null
  /** Children registered from this sheet: members, so they belong to its S. */
  const terdaftar = new Set<string>()
  let baruDitanya: string | null = null
  rak.subscribe(() => {
    ringkasan = null
    kabar = null
  })

  function leaveCell(): void {
    baruDitanya = rak.leaveCell() ?? baruDitanya
  }

  function removeRow(id: string): void {
    ids = ids.filter((one) => one !== id)
    terdaftar.delete(id)
    rak.remove(id)
  }

  /** A row that was not on the sheet: a guest, or a child registered a moment ago. */
  function addRow(baris: BarisLembar, sebab: 'tamu' | 'anak' = 'tamu'): void {
    const { orangId: id, anak } = baris
    if (rows.has(id)) return
    ids = [...ids, id]
    if (sebab === 'anak') terdaftar.add(id)
    rak.put(awalBaris({ ...baris, nomor: ids.length }))
    const lepas = async () => {
      const isi = rows.get(id)?.keadaan.isi
      // Typed in since, or a weighing that could not be taken back: the row is needed.
      if (isi && !isSamaIsi(isi, baris.isi)) return [`${anak.nama} tetap di lembar: barisnya terisi.`]
      const kept = sebab === 'anak' ? (await panggil.undoAnak(id)).dipertahankan : []
      if (kept.length === 0) removeRow(id)
      return kept
    }
    const apa = sebab === 'tamu' ? `tamu ${anak.nama}` : `pendaftaran ${anak.nama}`
    const ulangi = sebab === 'tamu' ? () => simpan.antre(id, async () => addRow(baris)) : null
    jejak.add({ orangId: id, sel: 'bb', apa, sebelum: {}, sesudah: {}, lepas, ulangi, letak: 'tersimpan' })
  }

  return {
    ...simpan,
    ...isian,
    ...urungkan,
    type(...typed: Parameters<typeof isian.type>): void {
      bingkai.flush()
      isian.type(...typed)
    },
    undo: () => {
      bingkai.flush()
      return urungkan.undo()
    },
    redo: () => {
      bingkai.flush()
      return urungkan.redo()
    },
    idle: () => {
      bingkai.flush()
      return simpan.idle()
    },
    /** Saves a row that was left, once the next one shows the focus. What is typed or taken back meanwhile comes after it. */
    saveSoon: (id: string) => bingkai.add(id, () => simpan.save(id)),
    ids: () => ids,
    row: (id: string) => rows.get(id),
    fokus: () => fokus,
    sasaran: () => lembar.hari.sasaran + terdaftar.size,
    /** The row last left with a question, to be read out. */
    baruDitanya: () => baruDitanya,
    kabar: () => (kabar ??= readKabar(rows, waktu())),
    ringkasan: () => (ringkasan ??= ringkas(lembar.hari.posyanduId, rows.values())),
    isUnsaved: () => !dibuang && [...rows.values()].some(({ keadaan }) => isBelumTersimpan(keadaan)),
    subscribeRow: rak.subscribeRow,
    /** What tells about the whole sheet, counts and words, follows a little behind the keys. */
    subscribe: (listener: () => void) => rak.subscribe((segera) => (segera ? listener() : nanti(listener))),
    leaveCell,
    setFokus(next: Fokus | null): void {
      leaveCell()
      fokus = next
      rak.tell()
    },
    /** Two windows typed into one cell: the person says which value stands. */
    chooseBentrok(id: string, pakai: 'sini' | 'sana'): void {
      rak.step(id, { kind: 'pilihBentrok', pakai }, true)
      simpan.save(id)
    },
    saveAll: () => ids.forEach(simpan.save),
    drop: () => {
      dibuang = true
    },
    addRow,
  }
}
