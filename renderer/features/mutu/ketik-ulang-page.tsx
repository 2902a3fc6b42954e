import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Card } from '#renderer/components/card.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihTempatBulan } from '#renderer/components/pilih-tempat-bulan.tsx'
import { NumberField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { HasilUlang } from './hasil-ulang.tsx'
import mutuCss from './mutu.module.css'

/** Drawn alike on every computer, a tenth of each posyandu. */
const undian = { benih: 1, bagian: 10 } as const
const kosong = { bb: '', tb: '' }
type Ketikan = typeof kosong
type Sampel = OutputOf<'mutu.sample'>['sampel']

/** The drawn weighings, to be typed from the paper by somebody who does not see what the book holds. */
function Lembar({
  sampel,
  pilih,
}: {
  readonly sampel: Sampel
  readonly pilih: { readonly bulan: string; readonly posyanduId: string | null }
}) {
  const [ketikan, setKetikan] = useState<readonly Ketikan[]>(() => sampel.map(() => kosong))
  const [hasil, setHasil] = useState<OutputOf<'mutu.compare'> | null>(null)
  const compare = usePanggil('mutu.compare')
  const ubah = (ke: number, part: Partial<Ketikan>) => {
    setHasil(null)
    setKetikan((lama) => lama.map((satu, i) => (i === ke ? { ...satu, ...part } : satu)))
  }
  const bandingkan = async () => setHasil(await compare.jalankan({ ...pilih, ...undian, ketikan: [...ketikan] }))
  return (
    <>
      <Card judul={`${sampel.length} penimbangan yang diundi`}>
        <Form className={mutuCss.ulang} failure={compare.gagal} sibuk={compare.sibuk} onSubmit={bandingkan}>
          <p className="muted">
            Orang lain mengetik lagi BB dan PB/TB dari kertasnya, tanpa melihat isi buku. Yang tidak ada di kertas
            dibiarkan kosong.
          </p>
          {sampel.map(({ nama, tanggalLahir, posyandu, tanggal }, i) => (
            <fieldset key={`${posyandu}${nama}${tanggalLahir}${tanggal}`} className={mutuCss.barisUlang}>
              <legend>
                {nama}, {posyandu}, ditimbang {formatTanggal(tanggal)}
              </legend>
              <NumberField label="BB" unit="kg" boleh value={ketikan[i]?.bb ?? ''} onChange={(bb) => ubah(i, { bb })} />
              <NumberField
                label="PB/TB"
                unit="cm"
                boleh
                value={ketikan[i]?.tb ?? ''}
                onChange={(tb) => ubah(i, { tb })}
              />
            </fieldset>
          ))}
          <FailureNotice failure={compare.gagal} />
          <p>
            <Button rupa="utama" type="submit" aria-disabled={compare.sibuk}>
              Bandingkan
            </Button>
          </p>
        </Form>
      </Card>
      {hasil && <HasilUlang hasil={hasil} />}
    </>
  )
}

/** Types a drawn sample anew, and says how far the first typing and the measurer can be trusted. */
export function KetikUlangPage() {
  const tempat = useTempatBulan()
  const { bulan, posyanduId } = tempat
  const { data, error, refetch } = useCall('mutu.sample', { bulan, posyanduId, ...undian })
  return (
    <Page
      judul="Ketik ulang contoh"
      sub="Sepersepuluh penimbangan tiap posyandu, sama di tiap laptop."
      aksi={
        <>
          <PilihTempatBulan tempat={tempat} />
          <ButtonLink to={`/mutu?bulan=${bulan}`} icon={ListChecks}>
            Periksa
          </ButtonLink>
        </>
      }
    >
      <div className={cls(pageCss.isi, mutuCss.isi)}>
        <FailureNotice failure={error} onRetry={() => void refetch()} />
        {data?.sampel.length === 0 && (
          <EmptyState judul="Belum ada penimbangan bulan ini">Sesudah ada, sepersepuluhnya diundi di sini.</EmptyState>
        )}
        {data && data.sampel.length > 0 && (
          <Lembar key={`${bulan}${posyanduId}`} sampel={data.sampel} pilih={{ bulan, posyanduId }} />
        )}
      </div>
    </Page>
  )
}
