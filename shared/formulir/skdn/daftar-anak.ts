import { anakDiam } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn, HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import { formatZ } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatTanggal, formatUmur } from '#shared/text/tanggal.ts'
import { angkaTertahan } from '#shared/text/tertahan.ts'
import type { DaftarAnak } from '../model.ts'

type Keterangan = (anak: AnakSkdn) => string

/** Says where a child belongs on forms of more than one posyandu: there its name alone finds nobody. */
function tempatOf({ posyandu }: HasilSkdn): (posyanduId: string | null) => string {
  const names = new Map(posyandu.map((p) => [p.posyandu.id, p.posyandu.nama]))
  return (id) => (names.size > 1 && id !== null && names.has(id) ? `${names.get(id)}: ` : '')
}

export function daftarAnak(hasil: HasilSkdn): DaftarAnak[] {
  const anak = hasil.posyandu.flatMap((p) => p.anak.map((a) => ({ ...a, di: p.posyandu.id })))
  const tempat = tempatOf(hasil)
  const diam = new Set(anakDiam(hasil).map((a) => a.anak.id))
  const list = (judul: string, holds: (a: AnakSkdn) => boolean, keterangan: Keterangan): DaftarAnak => ({
    judul,
    anak: anak
      .filter(holds)
      .map((a) => ({ id: a.anak.id, nama: a.anak.nama, keterangan: `${tempat(a.di)}${keterangan(a)}` })),
  })
  const umur: Keterangan = (a) => formatUmur(a.umur)
  const lists = [
    list(
      'Belum dihitung: angkanya perlu dijawab',
      (a) => a.tertahan !== null,
      (a) => (a.tertahan ? `${formatTanggal(a.tertahan.tanggal)}, ${angkaTertahan(a.tertahan)}` : ''),
    ),
    list('Bengkak (edema), rujuk', (a) => a.timbang?.penimbangan.edema ?? false, umur),
    list(
      'Berat tidak wajar menurut umur, periksa lagi',
      (a) => a.timbang?.z?.flagged ?? false,
      (a) => (a.timbang?.z ? `z BB/U ${formatZ(a.timbang.z.z)}` : ''),
    ),
    list('Tanggal lahir perkiraan', (a) => a.anak.tanggalLahirPerkiraan, umur),
    list('Enam bulan tidak ditimbang, tetap dihitung', (a) => diam.has(a.anak.id), umur),
  ]
  return lists.filter((l) => l.anak.length > 0)
}

export function daftarDiLuar(hasil: HasilSkdn): DaftarAnak[] {
  const tempat = tempatOf(hasil)
  return [
    {
      judul: 'Ditimbang, di luar S',
      anak: hasil.luarS.map((l) => ({
        id: l.anak.id,
        nama: l.anak.nama,
        keterangan: `${tempat(l.posyanduId)}${formatTanggal(l.penimbangan.tanggal)}, ${kalimatLuarS(l.alasan)}`,
      })),
    },
    {
      judul: 'Data belum lengkap, tidak dihitung',
      kode: 'belumLengkap',
      anak: hasil.belumLengkap.map((b) => ({
        id: b.anak.id,
        nama: b.anak.nama,
        keterangan: `${tempat(b.posyanduId)}${b.kurang.map((k) => (k === 'jk' ? 'jenis kelamin' : 'tanggal lahir')).join(' dan ')} belum diisi`,
      })),
    },
  ]
}
