import type { AppContext } from '#main/context/context.ts'
import { newId } from '#main/db/journal.ts'
import type { HasilImporLembar } from '#shared/contract/impor-lembar.ts'
import type { BarisImpor, Catatan, IdentitasImpor, UkuranImpor } from '#shared/domain/impor/baris-impor.ts'
import { firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import type { Petaan } from '#shared/lembar/peta.ts'
import type { AnakRencana, BukuLembar, PenimbanganRencana } from '#shared/lembar/rencana.ts'
import type { CatatanLembar } from '#shared/lembar/soal.ts'
import { bacaBukuLembar } from '#shared/lembar/susun.ts'
import { failBerkas } from '../berkas-gagal.ts'
import { inTransaction } from '../impor.repository.ts'
import { planImport, type Rencana } from '../plan-import.ts'
import { readLembar } from '../read-workbook.ts'
import { tulisImpor } from '../tulis-impor.ts'
import { ingatPetaan, lengkapiPetaan } from './ingat-petaan.ts'
import { readIsiBuku } from './isi-buku.ts'

export type PermintaanLembar = {
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  readonly uji: boolean
  /** What a person says of it: corrections and answers. */
  readonly petaan: Petaan
  /** Posyandu of those whose row, section and sheet name none. */
  readonly posyandu: string | null
}

const tanpaUkuran: UkuranImpor = {
  ...{ bbG: null, tbMm: null, caraUkur: null, lilaMm: null, lkMm: null },
  ...{ vitaminA: null, obatCacing: null, asi: null, edema: null, naik: null },
}

const tanpaIdentitas = {
  ...{ nikIbu: null, noKk: null, alamat: null, dusun: null, telepon: null },
  ...{ anakKe: null, bbLahirG: null, pbLahirMm: null, lkLahirMm: null },
}

const toIdentitas = ({ nama, jk, tanggalLahir, nik, ibu, ayah, rt, rw }: AnakRencana): IdentitasImpor => ({
  ...{ nama, jk, tanggalLahir, nik, namaIbu: ibu, namaAyah: ayah, rt, rw },
  ...tanpaIdentitas,
})

type Asal = { readonly lembar: string; readonly baris: number; readonly anak: string }

/** The rows a workbook comes to, numbered through all its sheets, and where each stands. */
function toBaris({ rencana, asal }: BukuLembar): { baris: BarisImpor[]; asalOf: Asal[] } {
  const baris: BarisImpor[] = []
  const asalOf: Asal[] = []
  const timbang = Map.groupBy(rencana.penimbangan, ({ anak }) => anak)
  const keluar = new Map(
    rencana.keluar.map((satu) => [satu.anak, { tanggal: firstDayOf(satu.bulan), sebab: satu.sebab }]),
  )
  for (const anak of rencana.anak) {
    const add = (di: Pick<PenimbanganRencana, 'lembar' | 'baris'>, satu: PenimbanganRencana | null) => {
      const pergi = keluar.get(anak.kunci)
      asalOf.push({ lembar: di.lembar, baris: di.baris, anak: anak.nama })
      baris.push({
        baris: asalOf.length,
        identitas: toIdentitas(anak),
        posyandu: { nama: anak.posyandu, desa: null },
        tanggal: satu?.tanggal ?? null,
        ukuran: satu ? { ...tanpaUkuran, bbG: satu.bbG, tbMm: satu.tbMm, naik: satu.huruf } : tanpaUkuran,
        punyaKia: null,
        lahirPerkiraan: anak.perkiraan,
        ...(pergi ? { keluar: pergi } : {}),
      })
    }
    const rows = timbang.get(anak.kunci) ?? []
    for (const satu of rows) add(satu, satu)
    const pertama = asal.get(anak.kunci)
    if (rows.length === 0 && pertama) add(pertama, null)
  }
  return { baris, asalOf }
}

/** Remarks of the plan by sheet and row; one that holds for several rows is about none of them alone. */
function kembalikan(catatan: readonly Catatan[], asalOf: readonly Asal[]): HasilImporLembar['peringatan'] {
  const umum = ({ kolom, alasan, umum: kata }: Catatan) =>
    JSON.stringify([kolom, (kata ?? alasan).replaceAll(/\d+(?:[.,]\d+)*/g, '#')])
  return [...Map.groupBy(catatan, umum).values()].flatMap((rows) => {
    const [first] = rows
    const untuk = [...new Set(rows.flatMap((satu) => satu.untuk ?? [satu.baris]))].flatMap(
      (nomor) => asalOf[nomor - 1] ?? [],
    )
    const [di] = untuk
    if (!first) return []
    const { kolom, nilai, alasan } = first
    const satu = {
      lembar: di?.lembar ?? '',
      kolom,
      nilai,
      alasan,
      anak: di?.anak ?? '',
      jumlah: Math.max(1, untuk.length),
    }
    if (untuk.length <= 1) return [{ ...satu, baris: di?.baris ?? null }]
    const sebut = untuk.slice(0, 6).map(({ anak }) => anak)
    return [{ ...satu, baris: null, nilai: `${untuk.length} baris`, anak: [...new Set(sebut)].join(', ') }]
  })
}

const tulis = (catatan: readonly CatatanLembar[]): HasilImporLembar['peringatan'] =>
  catatan.map((satu) => ({ ...satu, anak: '', jumlah: 1 }))

function toHasil(
  buku: BukuLembar,
  rencana: Rencana,
  asalOf: readonly Asal[],
  { nama, imporId, uji }: { readonly nama: string; readonly imporId: string | null; readonly uji: boolean },
): HasilImporLembar {
  const ditolak = [...tulis(buku.ditolak), ...kembalikan(rencana.ditolak, asalOf)]
  const { penimbanganBaru, penimbanganDiperbarui, takBerubah, tanpaPenimbangan } = rencana
  const tolak = ditolak.reduce((sum, { jumlah }) => sum + jumlah, 0)
  return {
    berkas: nama,
    lembar: buku.petaan.lembar.filter(({ peran }) => peran !== 'bukan').map((satu) => satu.nama),
    barisDibaca: penimbanganBaru + penimbanganDiperbarui + takBerubah + tanpaPenimbangan + tolak,
    balitaBaru: rencana.balitaBaru,
    balitaDiperbarui: rencana.balitaDiperbarui,
    ...{ penimbanganBaru, penimbanganDiperbarui, takBerubah, tanpaPenimbangan },
    posyanduBaru: [...rencana.posyanduBaru],
    ditolak,
    milikLain: rencana.milikLain,
    peringatan: [...tulis(buku.peringatan), ...kembalikan(rencana.peringatan, asalOf)],
    berubah: rencana.changes.length > 0,
    imporId,
    petaan: {
      posyandu: buku.petaan.posyandu,
      lembar: [...buku.petaan.lembar],
      jawaban: [...buku.petaan.jawaban],
    },
    pertanyaan: buku.pertanyaan.map((satu) => ({ ...satu, pilihan: [...satu.pilihan] })),
    menunggu: buku.menunggu,
    rencana: uji
      ? { anak: [...buku.rencana.anak], penimbangan: [...buku.rencana.penimbangan], keluar: [...buku.rencana.keluar] }
      : null,
  }
}

/** Letters and ages of a register kept by hand are its own affair: what the book counts is what counts. */
const bukanUrusan: ReadonlySet<string> = new Set(['naik'])

/**
 * Brings a workbook kept by hand into the book, or rehearses it: what it says unmistakably in one transaction that is
 * taken back as one; what only a person can tell waits, and is asked.
 *
 * The same file with the same answers again changes nothing; more answers add only what waited.
 *
 * @throws AppFailure `berkas` when no sheet of it can be read as a register
 */
export function importLembar(context: AppContext, permintaan: PermintaanLembar): HasilImporLembar {
  const { nama, isi, uji, petaan, posyandu } = permintaan
  const semua = readLembar(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength))
  return inTransaction(context.db, !uji, () => {
    const kata = lengkapiPetaan(context.db, semua, petaan)
    const buku = bacaBukuLembar(semua, kata, readIsiBuku(context, posyandu))
    if (buku.petaan.lembar.every(({ peran }) => peran === 'bukan'))
      failBerkas(
        `${nama}: tidak ada lembar yang dapat dibaca sebagai register balita.`,
        'Register perlu judul kolom nama anak dan paling sedikit satu kolom lain, misalnya tanggal lahir atau BB.',
      )
    const { baris, asalOf } = toBaris(buku)
    const imporId = newId()
    const sumber = (nomor: number) => {
      const asal = asalOf[nomor - 1]
      return [asal?.lembar ?? '', asal?.baris ?? 0] as const
    }
    const semuaRencana = planImport(context, { sumber, header: { kolom: new Map() }, baris }, imporId)
    const peringatan = semuaRencana.peringatan.filter(({ kolom }) => !bukanUrusan.has(kolom))
    const rencana = { ...semuaRencana, peringatan }
    const kosong = rencana.changes.length === 0
    const hasil = toHasil(buku, rencana, asalOf, { nama, uji, imporId: uji || kosong ? null : imporId })
    if (hasil.imporId === null) return hasil
    const { barisDibaca, balitaBaru, balitaDiperbarui, penimbanganBaru, penimbanganDiperbarui, takBerubah } = hasil
    const ringkasan = JSON.stringify({
      ...{ barisDibaca, balitaBaru, balitaDiperbarui, penimbanganBaru, penimbanganDiperbarui, takBerubah },
      ...{
        tanpaPenimbangan: hasil.tanpaPenimbangan,
        ditolak: hasil.ditolak.length,
        peringatan: hasil.peringatan.length,
      },
    })
    ingatPetaan(context, semua, petaan)
    tulisImpor(context, { imporId, nama, isi, lembar: hasil.lembar.join(', '), ringkasan }, rencana.changes)
    return hasil
  })
}
