import { addHari, bulanOf, lastDayOf } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'
import { type BukuBersama, isAktif, type KasBersama, type KeputusanBersama } from './buku.ts'
import { angka, bagian, type Hitung, type Hitungan, jumlah, setahun, tanpaAngka, tanpaBagian } from './hitungan.ts'

/** What is counted of meetings, decisions, money and the board. @source docs/aturan/koproduksi.md, "Indicators" */

const dariBawah: ReadonlySet<string> = new Set(['kader', 'warga'])
const isUsulBawah = ({ pengusulPeran, dikonfirmasiPada }: KeputusanBersama): boolean =>
  dariBawah.has(pengusulPeran) && dikonfirmasiPada !== null

function isBersama(buku: BukuBersama, { cara, musyawarahId, tanggal, posyanduId }: KeputusanBersama): boolean {
  const rapat = buku.musyawarah.find(({ id }) => id === musyawarahId)
  if (cara === 'sendiri' || !rapat) return false
  const aktif = buku.kader.filter((k) => k.posyanduId === posyanduId && isAktif(k, rapat.tanggal ?? tanggal)).length
  const duduk = rapat.hadir.filter((peran) => peran === 'kader').length
  return aktif > 0 && duduk * 2 >= aktif
}

const bagianKeputusan =
  (isSo: (buku: BukuBersama, satu: KeputusanBersama) => boolean): Hitung =>
  (buku) => {
    const list = setahun(buku, buku.keputusan)
    return bagian(list.filter((satu) => isSo(buku, satu)).length, list.length)
  }

function tepatWaktu({ tindak, dari, akhir }: BukuBersama): Hitungan {
  const jatuh = tindak.flatMap((t) =>
    t.batas !== null && t.batas >= dari && t.batas <= akhir ? { ...t, batas: t.batas } : [],
  )
  return bagian(
    jatuh.filter(({ batas, selesaiPada }) => selesaiPada !== null && selesaiPada <= batas).length,
    jatuh.length,
  )
}

function terlaksana(buku: BukuBersama): Hitungan {
  const usul = setahun(buku, buku.keputusan).flatMap((satu) => {
    const tindak = buku.tindak.filter(({ keputusanId }) => keputusanId === satu.id)
    return isUsulBawah(satu) && tindak.some(({ batas }) => batas !== null && batas <= buku.akhir) ? [tindak] : []
  })
  return bagian(usul.filter((list) => list.every(({ selesaiPada }) => selesaiPada !== null)).length, usul.length)
}

const banyakMusyawarah =
  (...jenis: readonly string[]): Hitung =>
  (buku) => {
    if (buku.musyawarah.length === 0) return tanpaAngka
    return angka(setahun(buku, buku.musyawarah).filter((m) => jenis.length === 0 || jenis.includes(m.jenis)).length)
  }

function umurMmd({ musyawarah, akhir }: BukuBersama): Hitungan {
  const perPosyandu = Map.groupBy(
    musyawarah.filter(({ jenis }) => jenis === 'mmd'),
    ({ posyanduId }) => posyanduId,
  )
  const umur = [...perPosyandu.values()].map((list) =>
    Math.min(...list.map(({ tanggal }) => umurBulanPenuh(tanggal, akhir))),
  )
  return umur.length === 0 ? tanpaAngka : angka(Math.max(...umur))
}

/** Days after a month by which its board hangs in time. */
const hariPapan = 14

function papanTepat(buku: BukuBersama): Hitungan {
  if (buku.papan.length === 0) return tanpaBagian
  const bulan = new Set(setahun(buku, buku.hari).map(({ posyanduId, tanggal }) => `${posyanduId} ${bulanOf(tanggal)}`))
  const tempo = (kunci: string) => addHari(lastDayOf(kunci.split(' ')[1] ?? ''), hariPapan)
  const jatuh = [...bulan].filter((kunci) => tempo(kunci) <= buku.akhir)
  const tepat = jatuh.filter((kunci) =>
    buku.papan.some(
      (p) => `${p.posyanduId} ${p.bulan}` === kunci && p.dipasangPada !== null && p.dipasangPada <= tempo(kunci),
    ),
  )
  return bagian(tepat.length, jatuh.length)
}

const peranKader: ReadonlySet<string> = new Set(['kader', 'ketua', 'sekretaris', 'bendahara'])

function isDisetujui({ bukti, setuju }: KasBersama): boolean {
  const nama = new Set(setuju.map((satu) => satu.nama.trim().toLocaleLowerCase('id')))
  return bukti !== null && bukti.trim() !== '' && nama.size >= 2 && setuju.some(({ peran }) => peranKader.has(peran))
}

function uangKeluar(buku: BukuBersama): Hitungan {
  const dibalik = new Set(buku.kas.flatMap(({ membalikId }) => membalikId ?? []))
  const keluar = setahun(buku, buku.kas).filter(
    ({ id, arah, membalikId }) => arah === 'keluar' && membalikId === null && !dibalik.has(id),
  )
  return bagian(keluar.filter(isDisetujui).length, keluar.length)
}

const sumberSendiri: ReadonlySet<string> = new Set([
  ...['tabunganSampah', 'iuranWarga', 'danaSehat', 'usahaPosyandu', 'sumbanganWarga'],
])

function uangWarga(buku: BukuBersama): Hitungan {
  const masuk = setahun(buku, buku.kas).filter(({ arah, sumber }) => arah === 'masuk' && sumber !== 'saldoAwal')
  const rupiah = (list: readonly KasBersama[]) => jumlah(list.map((satu) => satu.rupiah))
  return bagian(rupiah(masuk.filter(({ sumber }) => sumberSendiri.has(sumber ?? ''))), rupiah(masuk))
}

function saldo({ kas }: BukuBersama): Hitungan {
  if (kas.length === 0) return tanpaAngka
  return angka(jumlah(kas.map(({ arah, rupiah }) => (arah === 'masuk' ? rupiah : -rupiah))))
}

export const hitungPutusan: Readonly<Record<string, Hitung>> = {
  K3: banyakMusyawarah('pokja', 'pengurus'),
  P5: umurMmd,
  L1: bagianKeputusan((_, satu) => isUsulBawah(satu)),
  L2: bagianKeputusan(isBersama),
  L3: tepatWaktu,
  L4: terlaksana,
  L5: (buku) => {
    const list = setahun(buku, buku.musyawarah)
    return bagian(list.filter(({ pemimpinPeran }) => dariBawah.has(pemimpinPeran ?? '')).length, list.length)
  },
  L6: banyakMusyawarah(),
  U1: papanTepat,
  U3: uangKeluar,
  U4: uangWarga,
  U5: saldo,
}
