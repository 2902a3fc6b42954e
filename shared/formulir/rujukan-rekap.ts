import type { SuratForm } from '#shared/bahan/rujukan.ts'
import type { Warga } from '#shared/bahan/warga.ts'
import { isianAkhir } from '#shared/catatan/isian-bersama.ts'
import { isDinilai } from '#shared/domain/kartu/aturan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { addHari, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { daftarKartu } from '../kartu/daftar.ts'
import type { Kartu } from '../kartu/kartu.ts'
import { isKartuTampak } from '../kartu/tampak.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaLaporan, kertasF4, posyanduDiminta, tataLembar, teksAtauKosong } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { hariAtauKosong } from './register-anak.ts'
import { isDirujuk, isiDi } from './rekap-kartu.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selNilai, selTanggal, selTeks } from './sel.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'rujukan-rekap'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<'warga' | 'kartu' | 'rujukan'>

/** Somebody sent on, as a card or a letter tells it; null where neither does. */
type Dirujuk = {
  readonly id: string
  readonly orang: Warga
  readonly tanggal: Tanggal
  readonly dari: string
  readonly ke: string
  readonly alasan: string
  readonly surat: SuratForm | null
}

/** Days after a card sent somebody on, within which a letter is the letter of that. */
const hariSurat = 7

/** What on a row asked for sending her on; of a card whose answers are hers alone nothing is printed. */
function alasanBaris(kartu: Kartu, baris: BarisDinilai): string {
  if (!isKartuTampak(kartu, true)) return ''
  return kartu.putusan
    .flatMap((aturan) => {
      const temuan = baris.putusan(aturan.kode)
      const asks =
        aturan.kode !== 'rujukan' && aturan.kader !== 'tutup' && isDinilai(temuan) && temuan.rujuk !== 'tidak'
      return asks ? [`${aturan.sebut}: ${aturan.kata(temuan.hasil)}`] : []
    })
    .join('; ')
}

/** The rows of all her cards in the month that sent her on. */
function dariKartu({ kartu, periode }: Input, orang: Warga): Omit<Dirujuk, 'surat'>[] {
  return daftarKartu.flatMap((satu) =>
    kartu.baris(satu.kode, orang.id).flatMap((baris, i) => {
      const ke = isiDi(baris, 'rujuk_ke')
      if (bulanOf(baris.tanggal) !== periode.akhir || ke === null || !isDirujuk(ke)) return []
      return {
        ...{ id: `${satu.kode} ${orang.id} ${baris.tanggal} ${i}`, orang, tanggal: baris.tanggal, dari: satu.sebut },
        ke: isianAkhir.rujuk_ke.kata?.get(String(ke)) ?? String(ke),
        alasan: alasanBaris(satu, baris),
      }
    }),
  )
}

/** Her referrals of the month: those of her cards, each with the letter that followed it, and letters by themselves. */
function listDirujuk(input: Input, orang: Warga, surat: readonly SuratForm[]): Dirujuk[] {
  const free = new Set(surat)
  const rows = dariKartu(input, orang).map((satu): Dirujuk => {
    const own = surat.find(
      (one) => free.has(one) && one.tanggal >= satu.tanggal && one.tanggal <= addHari(satu.tanggal, hariSurat),
    )
    if (own) free.delete(own)
    const alasan = own?.alasan ?? satu.alasan
    return { ...satu, alasan, ke: own?.ke ?? satu.ke, surat: own ?? null }
  })
  const sendiri = [...free].filter(({ tanggal }) => bulanOf(tanggal) === input.periode.akhir)
  return [
    ...rows,
    ...sendiri.map((one) => ({
      ...{ id: one.id, orang, tanggal: one.tanggal, dari: 'surat', ke: one.ke, alasan: one.alasan, surat: one },
    })),
  ]
}

const isi: IsiKolom<Dirujuk & { readonly no: number }> = {
  no: ({ no }) => selNilai(no),
  tanggal: ({ tanggal }) => selTanggal(tanggal),
  nama: ({ orang }) => selTeks(orang.nama),
  umur: ({ orang, tanggal }) => teksAtauKosong(singkatUmur(orang.tanggalLahir, tanggal)),
  dari: ({ dari }) => selTeks(dari),
  ke: ({ ke }) => selTeks(ke),
  alasan: ({ alasan }) => teksAtauKosong(alasan),
  dijawab: ({ surat }) => hariAtauKosong(surat?.dijawab),
  hasil: ({ surat }) => teksAtauKosong(surat?.hasil ?? null),
}

const byNama = new Intl.Collator('id')

function barisPosyandu(input: Input, posyanduId: string): BarisTabel<Dirujuk & { readonly no: number }>[] {
  const surat = Map.groupBy(input.rujukan, ({ orangId }) => orangId)
  const nama = input.kepala.get(posyanduId)?.nama ?? ''
  return [...input.warga.warga.values()]
    .flatMap((orang) => listDirujuk(input, orang, surat.get(orang.id) ?? []))
    .filter(({ orang, tanggal }) => keanggotaanPenimbangan(orang, tanggal, null)?.posyanduId === posyanduId)
    .sort((a, b) =>
      a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : byNama.compare(a.orang.nama, b.orang.nama),
    )
    .map((satu, i) => ({
      ...{ id: satu.id, tentang: satu.orang.id, sebut: satu.orang.nama, isi: { ...satu, no: i + 1 } },
      ...(input.posyanduId === null ? { posyandu: nama } : {}),
    }))
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const baris = ids.flatMap((id) => barisPosyandu(input, id))
  const dijawab = baris.filter(({ isi: { surat } }) => surat?.dijawab != null)
  // The reasons are the longest words of a row: they take what the page has left.
  const kolom = kolomResmi(`${kode} ${input.varian}`, isi).map((satu) =>
    satu.id === 'alasan' ? { ...satu, lebar: 'ket' as const } : satu,
  )
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    kaki: [`Dirujuk: ${baris.length}. Dijawab: ${dijawab.length}.`],
    ...susunTabel({ kolom, baris, tata: tataLembar(input, gayaLaporan) }),
  }
}

/**
 * Whoever was sent on in a month, why, and what came back.
 *
 * @source docs/aturan/formulir.md, "Kunjungan rumah dan rujukan"
 */
export const rujukanRekap = formulir({
  kode,
  sebut: 'Rekap rujukan',
  kodeCetak: 'RUJUKAN',
  judul,
  periode: 'bulan',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['warga', 'kartu', 'rujukan'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 10,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
