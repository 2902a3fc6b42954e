import { isSatuPersalinan, pisahPersalinan } from '#shared/domain/hamil/satu-persalinan.ts'
import type { Melahirkan, RiwayatIbu } from '#shared/domain/siklus/ibu.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type JawabanRow, type MelahirkanRow, mapMelahirkan, mapMenyusui } from './ibu.repository.ts'
import type { Baca } from './pembaca.ts'

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
      .filter(({ bersalin }) => isSatuPersalinan(tanggal, bersalin))
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
