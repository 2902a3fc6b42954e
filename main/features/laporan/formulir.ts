import type { AppContext } from '#main/context/context.ts'
import { onHari } from '#main/context/sampai.ts'
import { listPosyandu, namaPosyanduJelas } from '#main/db/buku.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formulirOf, type KodeFormulir } from '#shared/formulir/daftar.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import { type JawabanForm, toJawaban } from '#shared/formulir/jawaban.ts'
import { kosongkan } from '#shared/formulir/kosong.ts'
import type { FormModel, Periode } from '#shared/formulir/model.ts'
import { namaBerkasContoh, slug } from '#shared/formulir/nama.ts'
import { bulanDalam, formatPeriode, periodeOf } from '#shared/formulir/periode.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type BerkasBaru, hilang, refuseTempatLain, renderSemua } from './ekspor.ts'
import { listNama } from './laporan.repository.ts'
import { createPembuatForm } from './masukan-form.ts'

/** A form as the command line asks for it. */
export type Permintaan = {
  readonly formulir: KodeFormulir
  readonly periode: Periode
  /** Null: all of the book. */
  readonly posyanduId: string | null
  readonly varian: string
  /** The last day that exists for the answer; null: today. */
  readonly sampai: Tanggal | null
  /** With the names behind every number. */
  readonly daftar: boolean
  /** Head and lines only. */
  readonly kosong: boolean
}

/** Recaps of all posyandu tell of each of them too. */
function butuhMasing({ bentuk }: Formulir, posyanduId: string | null): boolean {
  return posyanduId === null && bentuk === 'rekap'
}

/** Of a period that begins after the last day asked about there is nothing to tell. */
function refuseBelumAda(periode: Periode, sampai: Tanggal): void {
  const [first = periode.akhir] = bulanDalam(periode)
  if (first <= bulanOf(sampai)) return
  refuse(
    `${formatPeriode(periode)} belum mulai pada ${formatTanggal(sampai)}. Tidak ada yang dibuat. Pilih masa yang lebih dulu, atau --sampai yang lebih kemudian.`,
  )
}

type Masing = { readonly nama: string; readonly model: FormModel }

/** A form that was asked for: whatever is made of it, its inputs are read once, and each sheet is made once. */
type Diminta = {
  readonly context: AppContext
  readonly pilih: Permintaan
  readonly formulir: Formulir
  /** The last day that exists for it. */
  readonly sampai: Tanggal
  /** The sheet of one posyandu; for null that of all. */
  readonly of: (posyanduId: string | null) => FormModel
}

function openDiminta(context: AppContext, pilih: Permintaan): Diminta {
  const formulir = formulirOf(pilih.formulir)
  refuseTempatLain(context, formulir)
  if (pilih.sampai !== null) refuseBelumAda(pilih.periode, pilih.sampai)
  const hari = pilih.sampai === null ? context : onHari(context, pilih.sampai)
  const make = createPembuatForm(hari, pilih.periode)
  const made = new Map<string | null, FormModel>()
  const of = (posyanduId: string | null): FormModel => {
    const known = made.get(posyanduId)
    if (known) return known
    const model = make(formulir, { posyanduId, varian: pilih.varian }) ?? missing(hilang)
    const wanted = pilih.kosong ? kosongkan(model) : model
    made.set(posyanduId, wanted)
    return wanted
  }
  return { context, pilih, formulir, sampai: hari.hariIni(), of }
}

/** The sheet of each posyandu of the book. */
function listMasing({ context, of }: Diminta): Masing[] {
  const nama = namaPosyanduJelas(context.db)
  return listPosyandu(context.db).map(({ id }) => ({ nama: nama.get(id) ?? '', model: of(id) }))
}

/** Everybody behind the numbers of these forms. */
function orangDi(models: readonly FormModel[]): string[] {
  const rows = models.flatMap(({ baris, bagian }) => [...baris, ...bagian.flatMap((one) => one.baris)])
  const ids = rows.flatMap(({ sel }) => Object.values(sel).flatMap((one) => (one.kind === 'angka' ? one.anak : [])))
  return [...new Set(ids)]
}

/** The form as data, the way the command line answers. */
function toJawabanDiminta(diminta: Diminta): JawabanForm {
  const { context, pilih, formulir, sampai, of } = diminta
  const utama = of(pilih.posyanduId)
  const masing = butuhMasing(formulir, pilih.posyanduId) ? listMasing(diminta) : []
  const models = [utama, ...masing.map(({ model }) => model)]
  const daftar = pilih.daftar ? { nama: listNama(context.db, orangDi(models)) } : null
  const posyandu = pilih.posyanduId === null ? null : (namaPosyanduJelas(context.db).get(pilih.posyanduId) ?? null)
  return toJawaban(utama, { sampai, posyandu, masing, daftar })
}

/** Of a form of one posyandu each has a file; of several a recap has one of all besides. */
function listTulis(diminta: Diminta): { tempat: string; model: FormModel }[] {
  const { context, pilih, formulir, of } = diminta
  if (formulir.cakupan === 'tempat') return [{ tempat: of(pilih.posyanduId).cakupan, model: of(pilih.posyanduId) }]
  if (pilih.posyanduId !== null) {
    const nama = namaPosyanduJelas(context.db).get(pilih.posyanduId) ?? ''
    return [{ tempat: nama, model: of(pilih.posyanduId) }]
  }
  const files = listMasing(diminta).map(({ nama: tempat, model }) => ({ tempat, model }))
  const semua = formulir.bentuk === 'rekap' && files.length > 1 ? [{ tempat: 'semua', model: of(null) }] : []
  return [...files, ...semua]
}

/** The files of the form, as xlsx and pdf, named by its code, its period and its place. */
async function createBerkas(diminta: Diminta): Promise<BerkasBaru[]> {
  const { context, pilih } = diminta
  const models = listTulis(diminta).map(({ tempat, model }) => {
    const parts = [pilih.formulir, pilih.periode.kode, slug(tempat), ...(pilih.kosong ? ['kosong'] : [])]
    const nama = parts.filter((part) => part !== '').join('-')
    return { ...model, namaBerkas: namaBerkasContoh(nama, model.contoh) }
  })
  const pembuat = models.map((model) => () => model)
  return renderSemua(context, pembuat, { bulan: pilih.periode.kode, maju: () => {} })
}

/** A form as the command line asks for it: as data, and as files. What it is made of is read once for both. */
export function askFormulir(context: AppContext, pilih: Permintaan) {
  const diminta = openDiminta(context, pilih)
  return { jawaban: () => toJawabanDiminta(diminta), berkas: () => createBerkas(diminta) }
}

type PilihBulan = Pick<Permintaan, 'formulir' | 'posyanduId' | 'varian'> & { readonly bulan: string }

/** A form of a month as data, for a file of another shape. */
export function bacaFormulirBulan(context: AppContext, { bulan, ...pilih }: PilihBulan): JawabanForm {
  const bulanan = { periode: periodeOf('bulan', bulan), sampai: null, daftar: false, kosong: false }
  return toJawabanDiminta(openDiminta(context, { ...pilih, ...bulanan }))
}
