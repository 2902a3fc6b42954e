import { CircleCheck } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import markCss from '#renderer/components/mark.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { isSempit, useLapang, useLebar } from '#renderer/lib/lebar.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { HariBukaBaris } from '#shared/contract/penimbangan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import type { HariDiubah } from './dialog-hari.tsx'
import hariBukaCss from './hari-buka.module.css'
import { keadaanHari, kunciUtama } from './keadaan-hari.ts'

type Posyandu = OutputOf<'hariBuka.list'>[number]

type TabelProps = {
  readonly daftar: readonly Posyandu[]
  readonly bulan: string
  readonly hariIni: string
  readonly onEdit: (diubah: HariDiubah) => void
  /** A day was made without a box. */
  readonly onSaved: (id: string) => void
}

/** Makes a day of the date most children of a month were weighed on, as its files say: who was there is added later. */
function usePakai(onSaved: (id: string) => void) {
  const save = useMutate('hariBuka.save')
  const say = useStatus()
  const pakai = ({ posyanduId, posyandu }: Posyandu, tanggal: Tanggal) => {
    const onSuccess = ({ id }: { readonly id: string }) => {
      say(`Hari buka ${posyandu}: ${formatTanggal(tanggal)}. Kader yang hadir diisi lewat Ubah.`)
      onSaved(id)
    }
    if (!save.isPending) save.mutate({ id: null, posyanduId, tanggal, kaderHadir: null, catatan: null }, { onSuccess })
  }
  return { pakai, sibuk: save.isPending, gagal: save.error }
}

/** Posyandu in the order of the book, each with its days of the month. */
export function TabelHari({ daftar, bulan, hariIni, onEdit, onSaved }: TabelProps) {
  const finish = useMutate('hariBuka.finish')
  const { pakai, sibuk, gagal } = usePakai(onSaved)
  const lebar = useLebar()
  const lengkap = useLapang()
  const utama = kunciUtama(
    daftar.flatMap((p) => p.hari),
    hariIni,
  )
  return (
    <>
      <FailureNotice failure={finish.error ?? gagal} />
      <section className={cardCss.card} aria-label="Hari buka bulan ini">
        <table
          className={cls(
            tableCss.tabel,
            hariBukaCss.tbl,
            hariBukaCss.hari,
            lebar === 'sedang' && hariBukaCss.sedang,
            isSempit(lebar) && hariBukaCss.sempit,
          )}
        >
          <thead>
            <tr>
              <th scope="col">Posyandu</th>
              <th scope="col">Hari buka</th>
              <th scope="col">Ditimbang</th>
              {lengkap && (
                <>
                  <th scope="col" className="n">
                    Tidak hadir
                  </th>
                  <th scope="col" className="n">
                    Kader
                  </th>
                </>
              )}
              <th scope="col">Keadaan</th>
              <th scope="col">
                <span className="sr-only">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((p) =>
              p.hari.length === 0 ? (
                <BelumAda
                  key={p.posyanduId}
                  posyandu={p}
                  bulan={bulan}
                  lengkap={lengkap}
                  sibuk={sibuk}
                  onEdit={onEdit}
                  onPakai={(tanggal) => pakai(p, tanggal)}
                />
              ) : (
                p.hari.map((hari) => (
                  <BarisHari
                    key={hari.id}
                    posyandu={p}
                    hari={hari}
                    hariIni={hariIni}
                    utama={hari.id === utama}
                    lengkap={lengkap}
                    onEdit={() => onEdit({ hari, posyanduId: p.posyanduId, bulan })}
                    onFinish={() => finish.mutate({ id: hari.id, selesai: !hari.selesai })}
                  />
                ))
              ),
            )}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Siapa({ posyandu }: { readonly posyandu: Posyandu }) {
  return (
    <th scope="row" className={hariBukaCss.siapa}>
      {posyandu.posyandu}
      {posyandu.dusun ? <span className="muted small"> {posyandu.dusun}</span> : null}
    </th>
  )
}

function BelumAda({
  posyandu,
  bulan,
  lengkap,
  sibuk,
  onEdit,
  onPakai,
}: {
  readonly posyandu: Posyandu
  readonly lengkap: boolean
  readonly sibuk: boolean
  readonly onPakai: (tanggal: Tanggal) => void
} & Pick<TabelProps, 'bulan' | 'onEdit'>) {
  const [usul] = posyandu.tanpaHari
  const baru = { hari: null, posyanduId: posyandu.posyanduId, bulan }
  return (
    <tr>
      <Siapa posyandu={posyandu} />
      <td>
        <Tanya>{usul ? 'Hari bukanya belum diisi' : `Belum ada hari buka ${namaBulan(bulan)}`}</Tanya>
      </td>
      <td colSpan={lengkap ? 4 : 2}>
        {posyandu.ditimbang > 0 ? (
          <Kemajuan hari={posyandu} />
        ) : (
          <span className="muted">{posyandu.sasaran} sasaran</span>
        )}
      </td>
      <td className={hariBukaCss.tindakan}>
        {usul && (
          <Button
            kecil
            aria-disabled={sibuk}
            onClick={() => onPakai(usul.tanggal)}
            aria-label={`Pakai ${formatTanggal(usul.tanggal)}, ${usul.anak} anak, sebagai hari buka ${posyandu.posyandu}`}
          >
            Pakai {formatTanggal(usul.tanggal)}, {usul.anak} anak
          </Button>
        )}
        <Button
          kecil
          onClick={() => onEdit(baru)}
          aria-label={`${usul ? 'Hari lain' : 'Tentukan hari'} buka ${posyandu.posyandu}`}
        >
          {usul ? 'Hari lain' : 'Tentukan hari'}
        </Button>
      </td>
    </tr>
  )
}

type BarisProps = {
  readonly posyandu: Posyandu
  readonly hari: HariBukaBaris
  readonly hariIni: string
  readonly utama: boolean
  readonly lengkap: boolean
  readonly onEdit: () => void
  readonly onFinish: () => void
}

function BarisHari({ posyandu, hari, hariIni, utama, lengkap, onEdit, onFinish }: BarisProps) {
  const keadaan = keadaanHari(hari, hariIni)
  const begun = keadaan !== 'direncanakan'
  return (
    <tr className={keadaan === 'hariIni' ? cls(tableCss.kini, hariBukaCss.kini) : undefined}>
      <Siapa posyandu={posyandu} />
      <td className={hariBukaCss.tanggal}>{lengkap ? formatHariTanggal(hari.tanggal) : formatTanggal(hari.tanggal)}</td>
      <td>{begun ? <Kemajuan hari={hari} /> : <span className="muted">{hari.sasaran} sasaran</span>}</td>
      {lengkap && (
        <>
          <td className="n">{begun ? hari.tidakHadir : '–'}</td>
          <td className={cls('n', hariBukaCss.kader)}>
            {hari.kaderHadir.length > 0 ? `${hari.kaderHadir.length} dari ${hari.jumlahKader}` : '–'}
          </td>
        </>
      )}
      <td>
        <Keadaan hari={hari} hariIni={hariIni} />
      </td>
      <td className={hariBukaCss.tindakan}>
        <ButtonLink kecil rupa={utama ? 'utama' : 'biasa'} to={`/hari-buka/${hari.id}`}>
          Buka lembar
        </ButtonLink>
        {begun && (
          <ButtonLink kecil to={`/hari/${hari.id}`}>
            Hari pelayanan
          </ButtonLink>
        )}
        <Button kecil onClick={onEdit} aria-label={`Ubah hari buka ${hari.posyandu}`}>
          Ubah
        </Button>
        {begun && (
          <Button
            kecil
            rupa="teks"
            onClick={onFinish}
            aria-label={`${hari.selesai ? 'Batal selesai' : 'Selesai'} hari buka ${hari.posyandu}`}
          >
            {hari.selesai ? 'Batal selesai' : 'Selesai'}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Kemajuan({ hari }: { readonly hari: Pick<HariBukaBaris, 'sasaran' | 'ditimbang' | 'posyandu'> }) {
  return (
    <span className={cls('num', hariBukaCss.kemajuanHari)}>
      <progress max={Math.max(1, hari.sasaran)} value={hari.ditimbang} aria-label={`Ditimbang ${hari.posyandu}`} />
      {hari.ditimbang} dari {hari.sasaran}
    </span>
  )
}

function Keadaan({ hari, hariIni }: { readonly hari: HariBukaBaris; readonly hariIni: string }) {
  if (hari.perluDijawab > 0) {
    return (
      <>
        <Tanya>{`${hari.perluDijawab} perlu dijawab`}</Tanya>
        {hari.belumDihitung > 0 && (
          <span className={cls('muted small', hariBukaCss.belum)}>{hari.belumDihitung} belum dihitung</span>
        )}
      </>
    )
  }
  const keadaan = keadaanHari(hari, hariIni)
  if (keadaan === 'selesai') {
    return (
      <span className={markCss.done}>
        <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
        Selesai
      </span>
    )
  }
  const teks = { direncanakan: 'Direncanakan', hariIni: 'Hari ini', berjalan: 'Belum selesai' }[keadaan]
  return <span className={keadaan === 'hariIni' ? 'strong' : 'muted'}>{teks}</span>
}
