import { type Lembar, openLembar } from '#renderer/lembar/buka-lembar.ts'
import type {
  Anggota,
  BarisBuku,
  HitunganBaris,
  Isi,
  KartuLembar,
  KelompokKolom,
  KolomHitung,
  KolomIsian,
  KolomSiapa,
  Pilihan,
  Susunan,
  Tanya,
} from '#renderer/lembar/kartu-lembar.ts'
import { call } from '#renderer/lib/call.ts'
import { noteTersimpan } from '#renderer/lib/tersimpan.ts'
import type { BarisKartu, DeskripsiKartu, KolomKartu, PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { KataPutusan } from './daftar-putusan.tsx'
import { kataIsi, kataLengkap, kataUsia, kolomOf, listRisiko } from './kata.ts'

/** A card as the sheet takes it: columns, words and calls from its description. */

/** Judgements stand beside the cells they are of; while something is typed there are none. */
type Hitungan = HitunganBaris & { readonly putusan: readonly PutusanKartu[] | null }
export type LembarKartu = Lembar<BarisKartu, Hitungan>
type Kolom = KolomIsian<BarisKartu, Hitungan>
type Data = OutputOf<'kartu.sheet'>

const kosong: Pilihan = { nilai: '', label: '–', panjang: 'belum diisi', huruf: '' }
const numeric: ReadonlySet<string> = new Set(['bilangan', 'persepuluh', 'berat', 'panjang'])
const tolakAngka = (teks: string) => (/^\d+([.,]\d+)?$/.test(teks) ? null : 'Tulis angka saja, misalnya 11,5.')

/** Each answer with a letter of its own: the first of its word that no other has. */
function denganHuruf(kata: readonly { readonly kode: string; readonly kata: string }[]): Pilihan[] {
  const taken = new Set<string>()
  return kata.map(({ kode, kata: panjang }) => {
    const huruf = [...panjang.toLowerCase()].find((satu) => /[a-z0-9]/.test(satu) && !taken.has(satu)) ?? ''
    taken.add(huruf)
    return { nilai: kode, label: panjang, panjang, huruf }
  })
}

/** Room a heading takes, in rem: each letter about half of one, and the padding. */
const lebarKata = (kata: string) => kata.length * 0.47 + 1.5

const jawabanYa = [
  { kode: 'ya', kata: 'ya' },
  { kode: 'tidak', kata: 'tidak' },
]

/** @param akhir the last of its step: Enter goes on to the next row */
function toKolom(kolom: KolomKartu, akhir: boolean): Kolom {
  const { kode, sebut, singkat, nomor, langkah, satuan, jenis } = kolom
  const kepala = [singkat, satuan].filter(Boolean).join(' ')
  const lebar = (paling: number) => ({ lebarRem: Math.max(paling, lebarKata(`${nomor ?? ''} ${kepala}`)) })
  const dasar = {
    kode,
    kepala,
    panjang: sebut,
    sebut,
    ...(nomor === null || nomor === 'kepala' ? {} : { nomor }),
    ...(langkah === null ? {} : { langkah: langkah as 1 | 2 | 3 | 4 | 5 }),
    ...(kolom.batas === null ? {} : { petunjuk: `Hanya ${kolom.batas}.` }),
  }
  if (jenis === 'himpunan') {
    const pilihan = denganHuruf([{ kode: 'tidak-ada', kata: 'tidak ada' }, ...(kolom.kata ?? [])])
    return { ...dasar, jenis: 'himpunan', pilihan, tidakAda: 'tidak-ada', ...lebar(11) }
  }
  const kata = jenis === 'yaTidak' ? jawabanYa : kolom.kata
  if (kata)
    return { ...dasar, jenis: 'pilih', pilihan: [kosong, ...denganHuruf(kata)], ...lebar(jenis === 'yaTidak' ? 5 : 8) }
  const last = akhir ? ({ akhir: true } as const) : {}
  if (numeric.has(jenis)) return { ...dasar, ...last, jenis: 'angka', terpanjang: 12, tolak: tolakAngka, ...lebar(5.5) }
  return { ...dasar, ...last, jenis: 'teks', terpanjang: 500, ...lebar(12) }
}

/** The columns of a visit that may be filled, by the parts of the sheet and in them by the steps. */
function perBagian(deskripsi: DeskripsiKartu) {
  const semua = kolomOf(deskripsi).filter(({ milik, bolehIsi }) => milik === 'kunjungan' && bolehIsi)
  return deskripsi.lembar.map((bagian, i) => {
    const own = bagian.langkah.flatMap((langkah) => semua.filter((kolom) => kolom.langkah === langkah))
    const isLast = (kolom: KolomKartu) => own.findLast(({ langkah }) => langkah === kolom.langkah) === kolom
    const kolom = own.map((satu) => toKolom(satu, isLast(satu)))
    const [first, ...rest] = kolom
    // "−" in the first cell of a row says that nobody was there.
    const absen = i === 0 && first?.jenis === 'angka' ? [{ ...first, minus: true } as const, ...rest] : kolom
    return { ...bagian, kolom: absen }
  })
}

const rt: KolomSiapa<BarisKartu> = {
  ...{ jenis: 'siapa', kode: 'rt', kepala: 'RT', lebarRem: 3 },
  tulis: ({ data }) => data.rt ?? '–',
}

/** Who it is, and the weight of the visit before, where the card asks for one. */
function kolomSiapa(deskripsi: DeskripsiKartu): readonly KolomSiapa<BarisKartu>[] {
  const berat = kolomOf(deskripsi).find(({ milik, jenis }) => milik === 'kunjungan' && jenis === 'berat')
  if (!berat) return [rt]
  const tulis = ({ data }: BarisBuku<BarisKartu>) => data.lalu?.isi[berat.kode] || '–'
  return [rt, { jenis: 'siapa', kode: 'lalu', kepala: `${berat.singkat} lalu`, lebarRem: 4.5, kelas: 'n', tulis }]
}

function kolomPutusan(kode: string, pertama: boolean, deskripsi: DeskripsiKartu): KolomHitung<BarisKartu, Hitungan> {
  const kepala = deskripsi.putusan.find((satu) => satu.kode === kode)?.sebut ?? kode
  const tulis = ({ keadaan, hitungan }: Anggota<BarisKartu, Hitungan>) => {
    if (keadaan.tidakHadir) return pertama ? 'Tidak hadir' : '–'
    const found = hitungan.putusan?.find((satu) => satu.kode === kode)
    if (!found) return '…'
    return <KataPutusan putusan={{ ...found, kata: kataUsia(found.hasil) ?? found.kata }} />
  }
  return { jenis: 'hitung', kode: `putusan-${kode}`, kepala, lebarRem: Math.max(9, lebarKata(kepala)), tulis }
}

type Bagian = ReturnType<typeof perBagian>[number]

function susun({ judul, kolom, putusan }: Bagian, deskripsi: DeskripsiKartu): Susunan<BarisKartu, Hitungan> {
  const kelompok: KelompokKolom<BarisKartu, Hitungan>[] = [
    { judul: 'Register', kolom: kolomSiapa(deskripsi) },
    { judul, kolom },
    { judul: 'Putusan', kolom: putusan.map((kode, i) => kolomPutusan(kode, i === 0, deskripsi)) },
  ]
  return { kelompok, berjudul: true, tanya: 'bawah' }
}

const isiOf = (kolom: readonly Kolom[], isi: Isi): Isi =>
  Object.fromEntries(kolom.map(({ kode }) => [kode, isi[kode] ?? '']))
const teksOf = (isi: Isi): Record<string, string> =>
  Object.fromEntries(Object.entries(isi).map(([kode, nilai]) => [kode, String(nilai ?? '')]))
const isSama = (a: Isi, b: Isi) =>
  Object.entries(a).every(([kode, nilai]) => String(nilai ?? '').trim() === String(b[kode] ?? ''))

function toBaris(kolom: readonly Kolom[], data: BarisKartu): BarisBuku<BarisKartu> {
  const { orangId, nomor, nama, tamu, tidakHadir, kunjunganId } = data
  return {
    id: orangId,
    nomor,
    nama,
    tamu,
    tidakHadir,
    catatanId: kunjunganId,
    isi: isiOf(kolom, data.isi),
    dijawab: [],
    data,
  }
}

type TanyaData = BarisKartu['tanya'][number]

function kalimatTanya(deskripsi: DeskripsiKartu, { isi }: BarisKartu, { kolom, pesan }: TanyaData): string {
  const one = kolomOf(deskripsi).find(({ kode }) => kode === kolom)
  return one ? `${one.sebut} ${kataIsi(one, isi[kolom])}? ${pesan}` : pesan
}

/** What the book asks of a row, as long as the values it asks about stand and nobody said they are right. */
function listTanya(deskripsi: DeskripsiKartu, { data, dijawab }: BarisBuku<BarisKartu>, isi: Isi): Tanya[] {
  const isOpen = ({ kolom }: TanyaData) =>
    kolom in isi &&
    String(isi[kolom] ?? '').trim() === data.isi[kolom] &&
    !dijawab.some(({ kode, nilai }) => kode === kolom && nilai[kolom] === data.isi[kolom])
  return data.tanya.filter(isOpen).map((satu) => {
    const { kolom } = satu
    const one = kolomOf(deskripsi).find(({ kode }) => kode === kolom)
    const nilai = one ? kataIsi(one, data.isi[kolom]) : ''
    return {
      kode: kolom,
      kolom,
      tentang: [kolom],
      pesan: kalimatTanya(deskripsi, data, satu),
      ringkas: `${one?.singkat ?? kolom} ${nilai}?`,
      sebab: satu.pesan,
      ya: null,
      absen: false,
      bolehBenar: satu.bolehBenar,
      mustahil: false,
      nilai,
      jawaban: { kode: kolom, nilai: { [kolom]: data.isi[kolom] ?? '' } },
    }
  })
}

/** The line below: what calls for something, and what is doubtful. */
function kalimatBaris(deskripsi: DeskripsiKartu, { keadaan, hitungan }: Anggota<BarisKartu, Hitungan>): string {
  const { nama, data } = keadaan.baris
  if (keadaan.tidakHadir) return `${nama} tidak hadir.`
  const risiko = listRisiko(hitungan.putusan ?? [], deskripsi.risiko).map(kataLengkap)
  // What stands on no cell of the sheet is answered on the card.
  const diKartu = data.tanya.filter(({ kolom }) => !(kolom in keadaan.isi))
  const tanya = [
    ...hitungan.tanya.map(({ pesan }) => pesan),
    ...diKartu.map((satu) => kalimatTanya(deskripsi, data, satu)),
  ]
  const parts = [risiko.length > 0 && `${risiko.join('; ')}.`, ...tanya].filter(Boolean)
  return `${nama}: ${parts.length > 0 ? parts.join(' ') : 'tidak ada yang perlu perhatian.'}`
}

function createKartu(deskripsi: DeskripsiKartu): KartuLembar<BarisKartu, Hitungan> {
  const bagian = perBagian(deskripsi)
  const kolom = bagian.flatMap((satu) => satu.kolom)
  const kosongIsi = isiOf(kolom, {})
  const susunan = new Map(bagian.map((satu) => [satu.judul, susun(satu, deskripsi)]))
  const utama = susunan.get(bagian[0]?.judul ?? '') ?? { kelompok: [], berjudul: true, tanya: 'bawah' }
  return {
    kolom,
    kosong: kosongIsi,
    dihapus: kosongIsi,
    isHadir: (isi) => kolom.some(({ kode }) => String(isi[kode] ?? '').trim() !== ''),
    isMenunggu: ({ baris, tidakHadir }) => baris.catatanId === null && !tidakHadir && !baris.tamu,
    hitung: (baris, isi) => ({
      tanya: listTanya(deskripsi, baris, isi),
      belum: baris.catatanId === null,
      putusan: isSama(isi, baris.data.isi) ? baris.data.putusan : null,
    }),
    kepalaNama: 'Nama',
    bagian: bagian.map(({ judul }) => judul),
    susunan: (_lebar, judul) => susunan.get(judul) ?? utama,
    tolakAbsen: (nama) => `${nama} tamu di sini, jadi tidak ditandai tidak hadir.`,
    kataPindah: () => ({ enter: 'turun', tab: 'isian berikutnya' }),
    kalimat: (row) => kalimatBaris(deskripsi, row),
    kalimatAwal: 'Baris tersimpan sendiri ketika ditinggalkan.',
  }
}

const takAda = () => Promise.reject(new Error('Ini tidak ada di lembar kartu.'))

/** Adds somebody of another posyandu to the sheet of a day; who is on it already stays where she is. */
export async function tambahTamu(
  lembar: LembarKartu,
  kunci: { readonly kartu: string; readonly hariBukaId: string },
  orangId: string,
): Promise<void> {
  if (lembar.row(orangId)) return
  const baris = toBaris(lembar.kartu.kolom, await call('kartu.row', { ...kunci, orangId }))
  lembar.send({ kind: 'tambah', baris, sebab: 'tamu' })
}

/** Opens the sheet of a day of a card. */
export function openLembarKartu(deskripsi: DeskripsiKartu, data: Data, hariBukaId: string): LembarKartu {
  const kartu = createKartu(deskripsi)
  const kunci = { kartu: deskripsi.kode, hariBukaId }
  const dayOf = (orangId: string) => ({ orangId, kunjunganId: null, tanggal: data.tanggal })
  const row = (orangId: string) => call('kartu.row', { ...kunci, orangId })
  return openLembar({
    kartu,
    baris: data.baris.map((satu) => toBaris(kartu.kolom, satu)),
    panggilan: {
      baris: async (id) => toBaris(kartu.kolom, await row(id)),
      simpan: async (orangId, isi, dasar) => {
        const saved = await call('kartu.record', {
          ...kunci,
          ...dayOf(orangId),
          isi: teksOf(isi),
          dasar: teksOf(dasar),
        })
        noteTersimpan(saved.waktu)
        const { kunjunganId: catatanId, kini, ...rest } = saved
        return { ...rest, catatanId, kini: kini && isiOf(kartu.kolom, kini), data: await row(orangId) }
      },
      absen: (orangId, tidakHadir) => call('kartu.markAbsent', { ...kunci, orangId, tidakHadir }),
      jawab: (orangId, { kolom }) => call('kartu.answer', { ...kunci, ...dayOf(orangId), kolom }),
      putuskan: takAda,
      urungkan: (kelompok) => call('riwayat.undo', { kelompok }),
      urungkanDaftar: takAda,
    },
  })
}
