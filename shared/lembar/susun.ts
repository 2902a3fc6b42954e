import type { LembarMentah } from '../domain/impor/sel.ts'
import type { Ukuran } from '../domain/mutu/harap.ts'
import { type Bacaan, bacaLembar, type LembarDibaca } from './baca.ts'
import { type Hari, hariBacaan } from './hari.ts'
import { kenaliAnak } from './kenali.ts'
import { betulkanPeta, type Petaan, tulisPeta } from './peta.ts'
import type { AnakRencana, BukuLembar, IsiBukuLembar } from './rencana.ts'
import { createSoal } from './soal.ts'
import { adaUkuran, type Kerja, lipat, susunBacaan, terbaru, urutkan } from './susun-bacaan.ts'
import { lahirPerkiraan, satuanKolom, tanyaPosyandu, tanyaTahunBila, tanyaUmur } from './tanya-lembar.ts'
import { lengkapiTahun, tebakLembar } from './tebak.ts'
import { bulanWaktu } from './waktu.ts'

const satuSaja = (nama: readonly string[]) => (new Set(nama).size === 1 ? (nama[0] ?? null) : null)

/**
 * Reads a workbook kept by hand: guesses where everything stands, takes what is said unmistakably, and asks the rest.
 *
 * Nothing wrong is accepted silently: a value goes in, waits with a question, or is refused by name.
 *
 * @param kata what a person says about it: corrections of the guess, and answers
 */
export function bacaBukuLembar(semua: readonly LembarMentah[], kata: Petaan, buku: IsiBukuLembar): BukuLembar {
  const soal = createSoal(kata.jawaban ?? [])
  const tebakan = semua.map((lembar) => ({ lembar, tebakan: tebakLembar(lembar) }))
  const dibaca = tebakan.map(({ lembar, tebakan: satu }): LembarDibaca => {
    const peta = betulkanPeta(
      satu.peta,
      kata.lembar?.find(({ nama }) => nama === lembar.nama),
    )
    const tahun = (waktu: typeof peta.waktu) =>
      lengkapiTahun(
        waktu,
        peta,
        tebakan.map((one) => one.tebakan),
      )
    return {
      ...{ lembar, tebakan: satu },
      peta: {
        ...peta,
        waktu: tahun(peta.waktu),
        bulanMelebar: peta.bulanMelebar.map((one) => ({ ...one, waktu: tahun(one.waktu) })),
      },
    }
  })
  // A hidden sheet is nobody's to read unseen: it is named, and read where somebody says what it is.
  const tampak = dibaca.filter(({ lembar, peta }) => {
    const lewat = lembar.tersembunyi && peta.peran !== 'bukan' && !kata.lembar?.some(({ nama }) => nama === lembar.nama)
    if (lewat)
      soal.ingatkan({
        lembar: lembar.nama,
        baris: null,
        kolom: '',
        nilai: '',
        alasan: `Lembar "${lembar.nama}" tersembunyi di Excel, jadi tidak dibaca. Tampilkan dulu bila isinya dimaksud.`,
      })
    return !lewat
  })
  const gram = new Map(tampak.map((one) => [one.lembar.nama, satuanKolom(one, soal)]))
  const baris = tampak.flatMap((one) => bacaLembar(one, soal))
  const bulanLembar = new Map(
    tampak.map(({ lembar, peta }) => {
      const tanpaHari = peta.peran === 'melebar' ? peta.bulanMelebar.map(({ waktu }) => waktu) : [peta.waktu]
      const waktu = tanpaHari
        .filter(({ hari }) => hari === null)
        .map((satu) => (satu.bulan === null ? satu : tanyaTahunBila(lembar.nama, satu, baris, soal)))
      return [lembar.nama, waktu.flatMap((satu) => bulanWaktu(satu) ?? [])]
    }),
  )
  const hariOf = (bacaan: Bacaan): Hari =>
    hariBacaan(bacaan, { semuaBulan: bulanLembar.get(bacaan.lembar) ?? [], hariBuka: buku.hariBuka }, soal)
  const { anak, menunggu } = kenaliAnak(baris, buku.senama, soal)
  let tunggu = menunggu.reduce(
    (jumlah, one) => jumlah + one.bacaan.reduce((sum, bacaan) => sum + adaUkuran(bacaan), 0),
    0,
  )
  const rencana: Kerja['rencana'] = { penimbangan: [], keluar: [] }
  const kerja: Kerja = {
    ...{ soal, rencana },
    gram: (lembar, kolom) => gram.get(lembar)?.get(kolom) ?? (gram.get(lembar)?.has(kolom) ? null : false),
    tunggu: (banyak) => {
      tunggu += banyak
    },
  }
  const umur = new Map(
    tampak.map((one) => {
      const tanpa = anak.filter(
        (a) =>
          a.tanggalLahir === null && a.baris.some((b) => b.lembar === one.lembar.nama && b.siapa.umurBulan !== null),
      )
      return [one.lembar.nama, tanpa.length > 0 && tanyaUmur(one, tanpa.length, soal)]
    }),
  )
  const masuk: AnakRencana[] = []
  for (const satu of anak) {
    const lembar = satu.baris[0]?.lembar ?? ''
    const posyandu = satu.posyandu ?? kata.posyandu ?? buku.posyandu ?? tanyaPosyandu(lembar, soal)
    const bolehUmur = satu.tanggalLahir === null && satu.baris.some((b) => umur.get(b.lembar))
    const perkiraan = bolehUmur ? lahirPerkiraan(satu, hariOf) : null
    satu.tanggalLahir ??= perkiraan
    if (posyandu === null) {
      tunggu += satu.baris.reduce(
        (jumlah, one) => jumlah + one.bacaan.reduce((sum, bacaan) => sum + adaUkuran(bacaan), 0),
        0,
      )
      continue
    }
    const dulu = buku.riwayat(satu)
    const rujukan: { berat: Ukuran | null; tinggi: Ukuran | null } = { berat: null, tinggi: null }
    for (const terbaca of urutkan(satu, hariOf)) {
      const { hari } = terbaca
      if (typeof hari !== 'string') {
        rujukan.berat = terbaru(rujukan.berat, dulu.berat, hari.tanggal)
        rujukan.tinggi = terbaru(rujukan.tinggi, dulu.tinggi, hari.tanggal)
      }
      susunBacaan(satu, terbaca, rujukan, kerja)
    }
    const { kunci, nama, jk, tanggalLahir, nik, ibu, ayah, rt, rw } = satu
    masuk.push({ kunci, nama, jk, tanggalLahir, perkiraan: perkiraan !== null, nik, ibu, ayah, rt, rw, posyandu })
  }
  return {
    petaan: {
      posyandu: kata.posyandu ?? satuSaja(masuk.map(({ posyandu }) => posyandu)),
      lembar: dibaca.map(({ peta }) => tulisPeta(peta)),
      jawaban: kata.jawaban ?? [],
    },
    ...{ pertanyaan: soal.pertanyaan(), ditolak: soal.ditolak, menunggu: tunggu },
    rencana: { anak: masuk, penimbangan: lipat(rencana.penimbangan, soal), keluar: rencana.keluar },
    peringatan: soal.peringatan,
    asal: new Map(anak.flatMap(({ kunci, baris: rows }) => (rows[0] ? [[kunci, rows[0]]] : []))),
  }
}
