import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { listTerbuka } from '#main/ringkasan/baris-timbang.ts'
import type { Keraguan } from '#shared/contract/laporan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/pertanyaan.ts'
import { onlyPosyandu } from '#shared/domain/skdn/hitung.ts'
import { angkaTertahan } from '#shared/text/tertahan.ts'
import { listTimbangBulan } from './laporan.repository.ts'

type Anak = Keraguan['anak'][number]

/** More children than this with one question are named together, as one line. */
const sebutSatuSatu = 3

const bersama: Partial<Record<Pertanyaan['kode'], string>> = {
  tbTurun: 'anak tingginya berkurang.',
  bbTurun: 'anak beratnya turun lebih dari sepersepuluh.',
  bbNaikTajam: 'anak beratnya naik tajam.',
  tbNaikTajam: 'anak tingginya naik tajam.',
  zLuarRentang: 'anak ukurannya jauh dari yang wajar.',
}

type Ragu = {
  readonly question: Pertanyaan
  readonly anak: Anak
  /** What was typed, where it is held back: in no number of the month. */
  readonly tertahan: string | null
}

function alone({ question, anak, tertahan }: Ragu): Keraguan {
  const { kode, bolehBenar, pesan } = question
  const said = tertahan === null ? pesan : `${tertahan}. ${pesan} Belum dihitung.`
  return { kode, bolehBenar, tertahan, pesan: `${anak.nama}: ${said}`, anak: [anak] }
}

/** What is held back stands first, each child for itself: only these change numbers of the report. */
function group(found: readonly Ragu[]): Keraguan[] {
  const [held, counted] = [found.filter((r) => r.tertahan !== null), found.filter((r) => r.tertahan === null)]
  const groups = [...Map.groupBy(counted, ({ question }) => question.kode)].flatMap(([kode, list]) => {
    const together = bersama[kode]
    if (together === undefined || list.length < sebutSatuSatu) return list.map(alone)
    const pesan = `${list.length} ${together}`
    return [{ kode, bolehBenar: true, tertahan: null, pesan, anak: list.map((l) => l.anak) }]
  })
  return [...held.map(alone), ...groups]
}

/** What is still doubtful about a month: open questions of its weighings, and entries not counted yet. */
export function readKeraguan(context: AppContext, bulan: string, posyanduId: string | null): Keraguan[] {
  const hasil = onlyPosyandu(hitungBulan(context, bulan), posyanduId)
  const { anak: semua, isAwalData } = context.register()
  const aturan = { rujukanZ: readPengaturan(context.db).rujukanZ, isAwalData }
  const rows = listTimbangBulan(context.db, bulan)
  semua.muat(rows.map((row) => row.orang_id))
  const anak = new Map(hasil.posyandu.flatMap((p) => p.anak.map((a) => [a.anak.id, a] as const)))
  const found = rows.flatMap((row) => {
    const [a, child] = [anak.get(row.orang_id), semua.get(row.orang_id)]
    if (!a || !child) return []
    const named = { id: a.anak.id, nama: a.anak.nama, penimbanganId: row.id }
    const held = a.tertahan?.id === row.id ? angkaTertahan(a.tertahan) : null
    return listTerbuka(child, row, aturan).map((question) => {
      return { question, anak: named, tertahan: question.mustahil ? held : null }
    })
  })
  const belumLengkap = hasil.belumLengkap.map((b) => ({ id: b.anak.id, nama: b.anak.nama, penimbanganId: null }))
  const incomplete: Keraguan[] =
    belumLengkap.length === 0
      ? []
      : [
          {
            kode: 'belumLengkap',
            bolehBenar: false,
            tertahan: null,
            pesan: `${belumLengkap.length} anak belum dihitung karena datanya belum lengkap.`,
            anak: belumLengkap,
          },
        ]
  return [...group(found), ...incomplete]
}
