import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, namaPosyanduJelas } from '#main/db/buku.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formulirOf, type KodeFormulir } from '#shared/formulir/daftar.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import { type JawabanForm, toJawaban } from '#shared/formulir/jawaban.ts'
import { kosongkan } from '#shared/formulir/kosong.ts'
import type { FormModel, Periode } from '#shared/formulir/model.ts'
import { namaBerkasContoh, slug } from '#shared/formulir/nama.ts'
import { bulanDalam, formatPeriode } from '#shared/formulir/periode.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type BerkasBaru, hilang, refuseTempatLain, renderSemua } from './ekspor.ts'
import { listNama } from './laporan.repository.ts'
import { createPembuatForm } from './masukan-form.ts'
import { onHari } from './sampai.ts'

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

type Masing = { readonly id: string; readonly nama: string; readonly model: FormModel }
type Dibuat = { readonly sampai: Tanggal; readonly utama: FormModel; readonly masing: readonly Masing[] }

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

/** The form asked for, and of a recap of all the same of each posyandu. */
function buat(context: AppContext, pilih: Permintaan): Dibuat {
  const formulir = formulirOf(pilih.formulir)
  refuseTempatLain(context, formulir)
  if (pilih.sampai !== null) refuseBelumAda(pilih.periode, pilih.sampai)
  const hari = pilih.sampai === null ? context : onHari(context, pilih.sampai)
  const make = createPembuatForm(hari, pilih.periode)
  const of = (posyanduId: string | null): FormModel => {
    const model = make(formulir, { posyanduId, varian: pilih.varian }) ?? missing(hilang)
    return pilih.kosong ? kosongkan(model) : model
  }
  const nama = namaPosyanduJelas(context.db)
  const ids = butuhMasing(formulir, pilih.posyanduId) ? listPosyandu(context.db).map(({ id }) => id) : []
  const masing = ids.map((id) => ({ id, nama: nama.get(id) ?? '', model: of(id) }))
  return { sampai: hari.hariIni(), utama: of(pilih.posyanduId), masing }
}

/** Everybody behind the numbers of these forms. */
function orangDi(models: readonly FormModel[]): string[] {
  const rows = models.flatMap(({ baris, bagian }) => [...baris, ...bagian.flatMap((one) => one.baris)])
  const ids = rows.flatMap(({ sel }) => Object.values(sel).flatMap((one) => (one.kind === 'angka' ? one.anak : [])))
  return [...new Set(ids)]
}

/** A form as data, the way the command line answers. */
export function readJawaban(context: AppContext, pilih: Permintaan): JawabanForm {
  const { sampai, utama, masing } = buat(context, pilih)
  const models = [utama, ...masing.map(({ model }) => model)]
  const daftar = pilih.daftar ? { nama: listNama(context.db, orangDi(models)) } : null
  const posyandu = pilih.posyanduId === null ? null : (namaPosyanduJelas(context.db).get(pilih.posyanduId) ?? null)
  return toJawaban(utama, { sampai, posyandu, masing, daftar })
}

/** Of a form of one posyandu each has a file; of several a recap has one of all besides. */
function listTulis(context: AppContext, pilih: Permintaan): { tempat: string; model: FormModel }[] {
  const formulir = formulirOf(pilih.formulir)
  const { utama, masing } = buat(context, pilih)
  if (formulir.cakupan === 'tempat') return [{ tempat: utama.cakupan, model: utama }]
  const nama = namaPosyanduJelas(context.db)
  if (pilih.posyanduId !== null) return [{ tempat: nama.get(pilih.posyanduId) ?? '', model: utama }]
  const each =
    formulir.bentuk === 'rekap'
      ? masing
      : listPosyandu(context.db).map(({ id }) => {
          return { nama: nama.get(id) ?? '', model: buat(context, { ...pilih, posyanduId: id }).utama }
        })
  const files = each.map(({ nama: tempat, model }) => ({ tempat, model }))
  const semua = formulir.bentuk === 'rekap' && files.length > 1 ? [{ tempat: 'semua', model: utama }] : []
  return [...files, ...semua]
}

/** The files of a form, as xlsx and pdf, named by its code, its period and its place. */
export async function createBerkasFormulir(context: AppContext, pilih: Permintaan): Promise<BerkasBaru[]> {
  const models = listTulis(context, pilih).map(({ tempat, model }) => {
    const parts = [pilih.formulir, pilih.periode.kode, slug(tempat), ...(pilih.kosong ? ['kosong'] : [])]
    const nama = parts.filter((part) => part !== '').join('-')
    return { ...model, namaBerkas: namaBerkasContoh(nama, model.contoh) }
  })
  return renderSemua(context, models, { bulan: pilih.periode.kode, maju: () => {} })
}
