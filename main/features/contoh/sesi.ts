import type { Change } from '#main/db/journal.ts'
import type { PenimbanganTable } from '#main/toko/schema.ts'
import { addHari, bulanOf, dayNumber, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBerdiriBulan, umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { type Acak, createAcak } from './acak.ts'
import type { AnakContoh } from './jenis.ts'
import type { Sesi } from './rencana-sesi.ts'
import { ukur } from './tumbuh.ts'

/** What is remembered of a child from one month to the next. */
export type Keadaan = { readonly acak: Acak; tbMm: number; lemah: number; hadirLalu: boolean }

export function createKeadaan(benih: number, anak: AnakContoh): Keadaan {
  return { acak: createAcak(benih, `timbang:${anak.undian}`), tbMm: anak.pbLahirMm, lemah: 0, hadirLalu: true }
}

/** Members of the posyandu on the day, 0–59 months. */
export function sasaranPada(children: readonly AnakContoh[], sesi: Sesi): AnakContoh[] {
  const { posyandu, tanggal } = sesi
  return children.filter(
    (anak) =>
      anak.keanggotaan.some(
        (k) => k.posyandu === posyandu && k.mulai <= tanggal && (k.sampai === null || tanggal < k.sampai),
      ) && umurBulanPenuh(anak.lahir, tanggal) <= umurBalitaTerakhirBulan,
  )
}

/** Small children are brought more often. Completed months in, chance out. */
function peluangHadir(anak: AnakContoh, umur: number, hadirLalu: boolean): number {
  const byAge = umur < 12 ? 0.03 : umur < 36 ? 0 : -0.07
  return anak.rajin + byAge + (hadirLalu ? 0.02 : -0.14)
}

/** In an ordinary month a child in seventeen is ill; half of the loss is caught up each month. */
function majuSebulan(keadaan: Keadaan): boolean {
  keadaan.lemah *= 0.5
  const sakit = keadaan.acak.mungkin(0.06)
  if (sakit) keadaan.lemah += 0.3 + 0.4 * keadaan.acak.pecahan()
  return sakit
}

/** What a child on the scales is on that day. @param umur completed months */
type PadaHari = { readonly tanggal: string; readonly umur: number }

function layanan(anak: AnakContoh, { tanggal, umur }: PadaHari, acak: Acak): Partial<PenimbanganTable> {
  const bulan = Number(tanggal.slice(5, 7))
  const kapsul = (bulan === 2 || bulan === 8) && umur >= 6 && acak.mungkin(0.93)
  const cacing = (bulan === 2 || bulan === 8) && umur >= 12 && acak.mungkin(0.85)
  return {
    ...(kapsul ? { vitamin_a: umur < 12 ? 'biru' : 'merah' } : {}),
    ...(cacing ? { obat_cacing: 1 } : {}),
    ...(umur <= 6 ? { asi: umur <= anak.asiSampai ? 'ya' : 'tidak' } : {}),
  }
}

const catatanSakit = ['Batuk pilek', 'Demam', 'Diare', 'Nafsu makan turun'] as const

/** One weighing: of which session, on its day or afterwards at home. */
type Penimbangan = { readonly id: string; readonly sesi: Sesi; readonly tanggal: string; readonly sakit: boolean }

/** The weighing of a child on a day, as a change. */
function timbang(anak: AnakContoh, keadaan: Keadaan, { id, sesi, tanggal, sakit }: Penimbangan): Change {
  const { acak } = keadaan
  const umur = umurBulanPenuh(anak.lahir, tanggal)
  const ukuran = ukur(anak.tumbuh, { hari: dayNumber(tanggal) - dayNumber(anak.lahir), lemah: keadaan.lemah }, acak)
  // Whoever measures sees last month's length; only now and then a few millimetres are lost.
  const kurang = acak.mungkin(0.01) ? acak.bulat(3, 8) : 0
  const tbMm = Math.max(ukuran.tbMm, keadaan.tbMm) - kurang
  keadaan.tbMm = Math.max(keadaan.tbMm, tbMm)
  const berbaring = umur < umurBerdiriBulan
  const diukur = !acak.mungkin(0.03)
  return {
    entitas: 'penimbangan',
    id,
    isi: {
      orang_id: anak.id,
      tanggal,
      posyandu_id: sesi.posyandu.id,
      hari_buka_id: tanggal === sesi.tanggal ? sesi.id : null,
      bb_g: ukuran.bbG,
      ...(diukur ? { tb_mm: tbMm, cara_ukur: berbaring ? 'terlentang' : 'berdiri' } : {}),
      ...(diukur ? { lk_mm: ukuran.lkMm, lila_mm: ukuran.lilaMm } : {}),
      ...layanan(anak, { tanggal, umur }, acak),
      ...(sakit ? { catatan: acak.pilih(catatanSakit) } : {}),
    },
  }
}

/** Days after the session on which a child that stayed away may be weighed at home, or null. */
function hariSweeping(acak: Acak, tanggal: string): string | null {
  if (!acak.mungkin(0.25)) return null
  const later = addHari(tanggal, acak.bulat(2, 8))
  return later <= lastDayOf(bulanOf(tanggal)) ? later : null
}

export type HasilSesi = { readonly changes: Change[]; readonly susulan: { tanggal: string; change: Change }[] }

/** What goes on from session to session. */
type Jalan = {
  readonly keadaan: ReadonlyMap<string, Keadaan>
  readonly benih: number
  readonly id: () => string
}

/** One session: kader who came, children weighed, children marked absent, and those weighed at home afterwards. */
export function runSesi(sesi: Sesi, sasaran: readonly AnakContoh[], { keadaan, benih, id }: Jalan): HasilSesi {
  const acak = createAcak(benih, `hadir:${sesi.posyandu.nama}:${sesi.tanggal}`)
  const changes: Change[] = [hariBuka(sesi, 1)]
  for (const kader of sesi.posyandu.kader) {
    if (!acak.mungkin(kader.rajin)) continue
    changes.push({ entitas: 'kehadiran', id: id(), isi: { hari_buka_id: sesi.id, kader_id: kader.id, hadir: 1 } })
  }
  const susulan: HasilSesi['susulan'] = []
  for (const anak of sasaran) {
    const kini = keadaan.get(anak.id)
    if (!kini) continue
    const sakit = majuSebulan(kini)
    const diam = anak.diamSejak !== null && anak.diamSejak <= sesi.tanggal
    const umur = umurBulanPenuh(anak.lahir, sesi.tanggal)
    const hadir = !diam && kini.acak.mungkin(peluangHadir(anak, umur, kini.hadirLalu))
    kini.hadirLalu = hadir
    if (hadir) {
      changes.push(timbang(anak, kini, { id: id(), sesi, tanggal: sesi.tanggal, sakit }))
      continue
    }
    changes.push({ entitas: 'kehadiran', id: id(), isi: { hari_buka_id: sesi.id, orang_id: anak.id, hadir: 0 } })
    const later = diam ? null : hariSweeping(kini.acak, sesi.tanggal)
    const pergi = anak.keanggotaan.at(-1)?.sampai ?? null
    if (later === null || (pergi !== null && pergi <= later)) continue
    if (umurBulanPenuh(anak.lahir, later) > umurBalitaTerakhirBulan) continue
    susulan.push({ tanggal: later, change: timbang(anak, kini, { id: id(), sesi, tanggal: later, sakit }) })
  }
  return { changes, susulan }
}

/** A day of a posyandu: held, or still to come. */
export function hariBuka(sesi: Sesi, selesai: 0 | 1): Change {
  return { entitas: 'hari_buka', id: sesi.id, isi: { posyandu_id: sesi.posyandu.id, tanggal: sesi.tanggal, selesai } }
}
