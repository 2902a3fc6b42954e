import type { Melahirkan, RiwayatIbu } from '#shared/domain/siklus/ibu.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type JawabanRow, type MelahirkanRow, mapMelahirkan, mapMenyusui } from './ibu.repository.ts'
import type { Baca } from './pembaca.ts'

/** Days by which two records of one delivery may lie apart: twins over midnight, a day that was remembered otherwise. */
const satuPersalinanHari = 7

const dekat = (dari: Tanggal, sampai: Tanggal) => Math.abs(dayNumber(sampai) - dayNumber(dari)) <= satuPersalinanHari

/** The rows of each delivery. @param rows in time */
function pisahPersalinan(rows: readonly MelahirkanRow[]): MelahirkanRow[][] {
  const groups: MelahirkanRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] && dekat(last[0].tanggal, row.tanggal)) last.push(row)
    else groups.push([row])
  }
  return groups
}

function toMelahirkan(rows: readonly MelahirkanRow[], jawaban: readonly JawabanRow[], sampai: Tanggal): Melahirkan {
  const tanggal = rows[0]?.tanggal ?? sampai
  const anak = new Map(rows.flatMap(({ anak: id, meninggal }) => (id === null ? [] : [[id, meninggal] as const])))
  const tanpaNama = rows.filter((row) => row.anak === null)
  const ditulis = tanpaNama.filter(({ hidup }) => hidup !== null)
  // A nifas card alone says that she gave birth, and no more; beside a birth it says nothing new.
  const hidupTanpaNama = ditulis.length > 0 ? ditulis.some(({ hidup }) => hidup === 1) : anak.size === 0
  return {
    tanggal,
    anak: [...anak.values()].map((hari) => (hari !== null && hari <= sampai ? hari : null)),
    hidupTanpaNama,
    menyusui: jawaban
      .filter(({ bersalin }) => dekat(tanggal, bersalin))
      .map((satu) => ({ tanggal: satu.tanggal, ya: satu.ya === 1 })),
  }
}

/** What is known of the pregnancies and deliveries of each woman. */
export function readIbu({ ambil, context: { db, hariIni } }: Baca): Map<string, RiwayatIbu> {
  const sampai = hariIni()
  const hamil = new Map(ambil('hamil')(null).ibu.map(({ id, kehamilan }) => [id, kehamilan] as const))
  const [melahirkan, menyusui] = [mapMelahirkan(db, sampai), mapMenyusui(db, sampai)]
  return new Map(
    [...new Set([...hamil.keys(), ...melahirkan.keys()])].map((id) => [
      id,
      {
        hamil: hamil.get(id) ?? [],
        melahirkan: pisahPersalinan(melahirkan.get(id) ?? []).map((rows) =>
          toMelahirkan(rows, menyusui.get(id) ?? [], sampai),
        ),
      },
    ]),
  )
}
