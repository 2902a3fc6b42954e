import type { DeskripsiKartu, KolomKartu, KunjunganKartu, PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import { type Peran, seesTertutup } from '#shared/contract/peran.ts'
import { edukasi } from '#shared/domain/kartu/edukasi.ts'
import { versiPada } from '#shared/domain/kartu/nilai.ts'
import type { Hasil, Putusan } from '#shared/domain/kartu/putusan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { sumberKartu } from '#shared/domain/kartu/sumber.ts'
import { edukasiPutusan, kataTampak } from '#shared/domain/kartu/tampak.ts'
import { kataBatas, satuanOf, tanyaUlang } from '#shared/isian/baca.ts'
import type { Simpanan } from '#shared/kartu/dinilai.ts'
import type { Kartu, Kolom } from '#shared/kartu/kartu.ts'
import { rupaKartu } from '#shared/kartu/rupa.ts'
import { isBersuami } from '#shared/kartu/susunan.ts'
import { bolehBenar, kolomDitanya } from '#shared/kartu/tanya.ts'
import { isBolehIsi, isTampak } from './isi.ts'

/** A card and what was judged, as somebody may see it. @source docs/aturan/kartu.md, "What a kader sees" */

export function toKolom(kolom: Kolom, kartu: { readonly kepala: Kartu['kepala'] }, peran: Peran): KolomKartu {
  const { kode, isian, simpan, nomor, langkah, singkat } = kolom
  return {
    kode,
    nomor,
    langkah,
    jenis: isian.jenis,
    sebut: isian.sebut ?? kode,
    singkat: singkat ?? isian.sebut ?? kode,
    satuan: satuanOf(isian),
    kata: isian.kata && [...isian.kata].map(([satu, kata]) => ({ kode: satu, kata })),
    milik: simpan === null ? 'riwayat' : simpan.catatan === kartu.kepala ? 'kepala' : 'kunjungan',
    bolehIsi: isBolehIsi(kolom, peran),
    batas: isian.tolak && kataBatas(isian, isian.tolak),
  }
}

export function describeKartu(kartu: Kartu, peran: Peran): DeskripsiKartu {
  const { kode, judul, sebut, putusan, siapa } = kartu
  const { kepala, risiko, ringkas, lembar, tahap, lanjut } = rupaKartu(kartu)
  const kelompok = kartu.kelompok.map((satu) => ({
    judul: satu.judul,
    kolom: satu.kolom.filter((kolom) => isTampak(kolom, peran)).map((kolom) => toKolom(kolom, kartu, peran)),
  }))
  return {
    kode,
    judul,
    sebut,
    kelompok: kelompok.filter(({ kolom }) => kolom.length > 0),
    putusan: putusan.map((satu) => ({ kode: satu.kode, sebut: satu.sebut })),
    kepala: kepala && { sebut: kepala.sebut, akhir: [...kepala.akhir], suami: isBersuami(kartu), mulai: kepala.mulai },
    jk: siapa.jk,
    lahirWajib: kepala === null && siapa.umur !== null,
    ...{ risiko: [...risiko], ringkas: [...ringkas], tahap, lanjut },
    lembar: lembar.map((satu) => ({ ...satu, langkah: [...satu.langkah], putusan: [...satu.putusan] })),
  }
}

/** What a kader reads. Never a place but "nakes"; where to send is told in words alone. */
function forKader(aturan: Putusan, temuan: Hasil): Pick<PutusanKartu, 'hasil' | 'kata' | 'rujuk'> {
  const { hasil, rujuk } = temuan
  const told = rujuk !== '-' && aturan.kader === 'kata' && !aturan.kataKader
  return {
    hasil: told ? hasil : null,
    kata: kataTampak(aturan, temuan, true),
    rujuk: rujuk === '-' || rujuk === 'tidak' ? rujuk : 'nakes',
  }
}

/** What was judged of a row, in the order of its card. */
export function tampakPutusan({ putusan }: Pick<Kartu, 'putusan'>, baris: BarisDinilai, peran: Peran): PutusanKartu[] {
  const nakes = seesTertutup(peran)
  return putusan.map((aturan) => {
    const hasil = baris.putusan(aturan.kode)
    const { sumber } = versiPada(aturan, baris.tanggal)
    return {
      kode: aturan.kode,
      sebut: aturan.sebut,
      ...(nakes ? { ...hasil, kata: aturan.kata(hasil.hasil) } : forKader(aturan, hasil)),
      sumber: sumber.map((kode) => sumberKartu[kode]),
      edukasi: edukasiPutusan(aturan, hasil, !nakes).map((kode) => edukasi[kode] ?? kode),
    }
  })
}

/** Values nobody plausibly has and nobody said are right, of the columns somebody may see. */
export function tanyaOf(kartu: Kartu, simpanan: Simpanan, peran: Peran): KunjunganKartu['tanya'] {
  return kolomDitanya(kartu, simpanan)
    .filter((kolom) => isTampak(kolom, peran))
    .map((kolom) => ({
      kolom: kolom.kode,
      pesan: tanyaUlang(kolom.isian),
      bolehBenar: bolehBenar(kolom) && isBolehIsi(kolom, peran),
    }))
}
