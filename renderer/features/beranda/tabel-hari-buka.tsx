import { ArrowRight, Check } from 'lucide-react'
import { Link } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import markCss from '#renderer/components/mark.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatHariBulan } from '#renderer/lib/format.ts'
import { namaHari } from '#shared/text/tanggal.ts'
import berandaCss from './beranda.module.css'
import { type HariBuka, type KeadaanHari, keadaanHari } from './kalimat.ts'

function Keadaan({ keadaan }: { readonly keadaan: KeadaanHari }) {
  if (keadaan.kind === 'tanya') return <Tanya>{keadaan.pesan}</Tanya>
  if (keadaan.kind !== 'selesai') return keadaan.pesan
  return (
    <span className={markCss.done}>
      <Check size={16} strokeWidth={1.75} aria-hidden />
      {keadaan.pesan}
    </span>
  )
}

/** How many of S are weighed, drawn and in figures; nothing is "–", never 0. */
function Ditimbang({ hari }: { readonly hari: HariBuka }) {
  const { ditimbang, sasaran, selesai } = hari
  const persen = sasaran === 0 ? 0 : Math.min(100, (100 * ditimbang) / sasaran)
  return (
    <div className={berandaCss.mini}>
      <div className={selesai ? cls(berandaCss.b, berandaCss.full) : berandaCss.b} aria-hidden="true">
        <i style={{ width: `${persen}%` }} />
      </div>
      <span>
        {ditimbang === 0 ? '–' : <b className="strong">{ditimbang}</b>} dari {sasaran}
      </span>
    </div>
  )
}

function Tanggal({ hari, today }: { readonly hari: HariBuka; readonly today: boolean }) {
  if (today) return <span className={berandaCss.day}>Hari ini</span>
  if (hari.tanggal === null) return '–'
  return (
    <>
      <span className={berandaCss.wd}>{namaHari(hari.tanggal).slice(0, 3)}</span>
      {formatHariBulan(hari.tanggal)}
    </>
  )
}

function tempatMencatat(hari: HariBuka): string {
  return hari.hariBukaId ? `/hari-buka/${hari.hariBukaId}` : '/hari-buka'
}

function Baris({
  hari,
  hariIni,
  utama,
}: {
  readonly hari: HariBuka
  readonly hariIni: string
  readonly utama: boolean
}) {
  const today = hari.tanggal === hariIni
  const keadaan = keadaanHari(hari, hariIni)
  const state = <Keadaan keadaan={keadaan} />
  const row = today ? berandaCss.now : keadaan.kind === 'nanti' || hari.tanggal === null ? berandaCss.next : undefined
  return (
    <tr className={row}>
      <td className={berandaCss.dt}>
        <Tanggal hari={hari} today={today} />
      </td>
      <td className={berandaCss.ps}>
        {hari.hariBukaId && !today ? <Link to={tempatMencatat(hari)}>{hari.posyandu}</Link> : hari.posyandu}
        {hari.hariBukaId && today && (
          <div className="small">
            <Link to={`/hari/${hari.hariBukaId}`}>Hari pelayanan</Link>
          </div>
        )}
      </td>
      <td>
        <Ditimbang hari={hari} />
      </td>
      <td>
        <div className={berandaCss.ln}>
          {keadaan.kind === 'tanya' && !today ? <Link to={tempatMencatat(hari)}>{state}</Link> : <span>{state}</span>}
          {hari.hariBukaId === null && !today && (
            <ButtonLink to={tempatMencatat(hari)} kecil>
              Tentukan
            </ButtonLink>
          )}
          {today && hari.hariBukaId && <ButtonLink to={`/hari/${hari.hariBukaId}`}>Hari pelayanan</ButtonLink>}
          {today && (
            <ButtonLink to={tempatMencatat(hari)} rupa={utama ? 'utama' : 'biasa'}>
              {hari.selesai ? 'Buka lembar' : hari.ditimbang > 0 ? 'Lanjutkan' : 'Mulai menimbang'}
              <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
            </ButtonLink>
          )}
        </div>
      </td>
    </tr>
  )
}

/** The calendar of a month: one row a posyandu. Today's row is taller and owns the filled button. */
export function TabelHariBuka({
  hariBuka,
  hariIni,
}: {
  readonly hariBuka: readonly HariBuka[]
  readonly hariIni: string
}) {
  const utama = hariBuka.find((h) => h.tanggal === hariIni && !h.selesai)
  return (
    <table>
      <thead>
        <tr>
          <th className={berandaCss.kHari}>Hari buka</th>
          <th className={berandaCss.kPosyandu}>Posyandu</th>
          <th className={berandaCss.kDitimbang}>Ditimbang</th>
          <th>Keadaan</th>
        </tr>
      </thead>
      <tbody>
        {hariBuka.map((hari) => (
          <Baris key={hari.hariBukaId ?? hari.posyanduId} hari={hari} hariIni={hariIni} utama={hari === utama} />
        ))}
      </tbody>
    </table>
  )
}
