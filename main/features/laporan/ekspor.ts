import { setImmediate } from 'node:timers/promises'
import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readTempat } from '#main/db/buku.ts'
import { renderBerkas } from '#main/reports/berkas.ts'
import { type JenisRender, renderInWorker } from '#main/reports/render-in-worker.ts'
import type { Berkas } from '#shared/contract/berkas.ts'
import { missing } from '#shared/contract/errors.ts'
import type { PilihFormulir } from '#shared/contract/laporan.ts'
import { findFormulir, listFormulir } from '#shared/formulir/daftar.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { namaJenis } from '#shared/text/tempat.ts'
import { type BuatForm, createPembuatForm } from './masukan-form.ts'

const daftar = new Intl.ListFormat('id')

/** A posyandu that was named and is not there. */
export const hilang = 'Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.'

/** Only the kinds of place that make a form have what it asks for. */
export function refuseTempatLain({ db }: AppContext, { sebut, pembuat }: Formulir): void {
  const jenis = readTempat(db)?.jenis
  if (jenis === undefined || pembuat.includes(jenis)) return
  const tersedia = daftar.format(listFormulir(jenis).map((one) => one.sebut))
  const oleh = daftar.format(pembuat.map((one) => namaJenis[one]))
  missing(`${sebut} dibuat oleh ${oleh}. Untuk ${namaJenis[jenis]} ini tersedia ${tersedia}.`)
}

/** One form as data: what the screen draws, and Excel and PDF print. */
export function readFormulir(context: AppContext, { bulan, formulir: kode, posyanduId }: PilihFormulir): FormModel {
  const formulir = findFormulir(kode) ?? missing('Formulir ini tidak ada di program ini. Pilih formulir lain.')
  refuseTempatLain(context, formulir)
  if (formulir.cakupan === 'posyandu' && posyanduId === null) {
    missing(`Pilih posyandunya dulu untuk membuka ${formulir.sebut}.`)
  }
  const buat = createPembuatForm(context, periodeOf(formulir.periode, bulan))
  return buat(formulir, { posyanduId }) ?? missing(hilang)
}

/** One form as a file for the window; that it left the book is noted. */
export async function createBerkas(
  context: AppContext,
  pilih: PilihFormulir & { jenis: 'xlsx' | 'pdf' },
): Promise<Berkas> {
  const model = readFormulir(context, pilih)
  const berkas = await renderBerkas(pilih.jenis, model)
  context.catat('ekspor', { apa: model.sebut, bulan: model.periode.kode, jenis: pilih.jenis })
  return berkas
}

/** A finished file, not yet written. */
export type BerkasBaru = { readonly nama: string; readonly isi: Uint8Array }

/** How far the making of files is: how many are made, of how many. */
export type Maju = (jadi: number, semua: number) => void

/** A form that is made when its turn comes. */
export type PembuatModel = () => FormModel

/** The forms of each posyandu asked for, then, when all are asked for, those of the whole place. */
function tiapBulan(context: AppContext, buat: BuatForm, posyanduId: string | null): PembuatModel[] {
  const jenis = readTempat(context.db)?.jenis ?? 'pustu'
  const ids = posyanduId === null ? listPosyandu(context.db).map((p) => p.id) : [posyanduId]
  const satu = (formulir: Formulir, id: string | null) => () => buat(formulir, { posyanduId: id }) ?? missing(hilang)
  return listFormulir(jenis)
    .filter((formulir) => formulir.tiapBulan)
    .flatMap((formulir) => {
      if (formulir.cakupan === 'posyandu') return ids.map((id) => satu(formulir, id))
      return posyanduId === null ? [satu(formulir, null)] : []
    })
}

/** The forms of a month of each posyandu (or of one), and those of the place when the whole book is asked for, each as xlsx and pdf. */
export async function createBerkasLaporan(
  context: AppContext,
  bulan: string,
  posyanduId: string | null,
  maju: Maju = () => {},
): Promise<BerkasBaru[]> {
  const buat = createPembuatForm(context, periodeOf('bulan', bulan))
  return renderSemua(context, tiapBulan(context, buat, posyanduId), { bulan, maju })
}

/** For the note that files left: of which month or year. */
type Keluar = { readonly bulan: string; readonly maju: Maju }

/**
 * Forms as files, named apart; that they left the book is noted.
 *
 * Each is handed to the threads that draw as soon as it is made, and between two of them whoever calls is answered: the
 * hundreds of a Puskesmas take seconds.
 */
export async function renderSemua(
  context: AppContext,
  pembuat: readonly PembuatModel[],
  { bulan, maju }: Keluar,
): Promise<BerkasBaru[]> {
  let jadi = 0
  const render = (jenis: JenisRender, model: FormModel) => {
    const isi = renderInWorker(jenis, model).then((bytes) => {
      maju(++jadi, 2 * pembuat.length)
      return bytes
    })
    // Awaited with all the others; until then it has failed for nobody.
    isi.catch(() => undefined)
    return isi
  }
  const semua: { model: FormModel; xlsx: Promise<Uint8Array>; pdf: Promise<Uint8Array> }[] = []
  for (const buat of pembuat) {
    const model = buat()
    semua.push({ model, xlsx: render('xlsx', model), pdf: render('pdf', model) })
    await setImmediate()
  }
  const models = semua.map(({ model }) => model)
  const names = uniqueNames(models)
  const files = (['xlsx', 'pdf'] as const).flatMap((jenis) =>
    semua.map(async (satu, i) => ({ nama: `${names[i]}.${jenis}`, isi: await satu[jenis] })),
  )
  const berkas = await Promise.all(files)
  const apa = [...new Set(models.map(({ sebut }) => sebut))]
  context.catat('ekspor', { apa: daftar.format(apa), bulan, jenis: 'xlsx dan pdf' })
  return berkas
}

/** File names that differ even where two posyandu are written alike ("Melati 1", "Melati-1"). */
function uniqueNames(models: readonly FormModel[]): string[] {
  const seen = new Map<string, number>()
  return models.map(({ namaBerkas }) => {
    const count = (seen.get(namaBerkas) ?? 0) + 1
    seen.set(namaBerkas, count)
    return count === 1 ? namaBerkas : `${namaBerkas}-${count}`
  })
}
