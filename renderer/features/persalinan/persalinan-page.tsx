import { ArrowLeft, Baby, Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { type Tulisan, useTulisan } from '#renderer/components/tertulis.ts'
import { TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { BacaPersalinan, BayiDikenal } from '#shared/contract/persalinan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { bayiBaru, bayiPada, type KetikanBayi, toBayi, useBayi } from './isian.ts'
import { type CaraKartu, IsianKelompok } from './isian-kelompok.tsx'
import persalinanCss from './persalinan.module.css'
import { TertulisPersalinan } from './tertulis-persalinan.tsx'

type BayiProps = {
  readonly data: BacaPersalinan
  readonly bayi: KetikanBayi
  readonly ke: number
  readonly banyak: number
  readonly ada: readonly BayiDikenal[]
  readonly error: AppFailure | null
  readonly cara: CaraKartu
  readonly onUbah: (lain: Partial<KetikanBayi>) => void
  readonly onBuang: () => void
}

/** One baby: who it is, and what is told of it. */
function IsianBayi({ data, bayi, ke, banyak, ada, error, cara, onUbah, onBuang }: BayiProps) {
  const path = ['bayi', String(ke - 1)]
  const mati = bayi.isi.bayi_lahir === 'mati'
  const judul = banyak > 1 ? `Bayi ${ke}` : 'Bayi'
  const pilihan = [
    ...ada.map(({ id, nama, jk }) => ({ nilai: id, label: [nama, jk].filter(Boolean).join(', ') })),
    { nilai: bayiBaru, label: 'bayi baru, belum ada di buku' },
  ]
  return (
    <section className={persalinanCss.bagian} aria-label={judul}>
      <div className={persalinanCss.aksi}>
        <h2>{judul}</h2>
        {banyak > 1 && (
          <Button kecil rupa="teks" onClick={onBuang}>
            Buang {judul.toLowerCase()}
          </Button>
        )}
      </div>
      {!mati && (
        <div className={persalinanCss.kolom}>
          {ada.length > 0 && (
            <SelectField
              label="Anak ini di buku"
              kosong="Pilih"
              pilihan={pilihan}
              value={bayi.bayi === '' ? null : bayi.bayi}
              onChange={(nilai) => onUbah({ bayi: nilai })}
              salah={pesanIsian(error, ...path, 'bayiId')}
            />
          )}
          {(ada.length === 0 || bayi.bayi === bayiBaru) && (
            <TextField
              label="Nama bayi"
              boleh
              maxLength={200}
              petunjuk={`Kosong: By. Ny. ${data.nama}.`}
              value={bayi.nama}
              onChange={(nama) => onUbah({ nama })}
              salah={pesanIsian(error, ...path, 'nama')}
            />
          )}
        </div>
      )}
      <IsianKelompok
        kelompok={data.kelompok.bayi}
        isi={bayi.isi}
        onIsi={(isi) => onUbah({ isi })}
        salah={(kode) => pesanIsian(error, ...path, 'isi', kode)}
        cara={cara}
      />
    </section>
  )
}

/** Writes down a delivery. Enter goes on, Ctrl+Enter saves. */
function FormPersalinan({
  ibuId,
  data,
  cara,
  tulisan,
}: {
  readonly ibuId: string
  readonly data: BacaPersalinan
  readonly cara: CaraKartu
  readonly tulisan: Tulisan
}) {
  const [isi, setIsi] = useState<IsiKartu>({})
  const { bayi, ubah, tambah, buang } = useBayi()
  const simpan = useMutate('persalinan.record')
  const form = useRef<HTMLDivElement>(null)
  const ada = bayiPada(data, isi.tanggal_bersalin ?? '')
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  useKeys([
    { tombol: 'Enter', arti: 'ke isian berikutnya' },
    { tombol: 'Ctrl+Enter', arti: 'simpan' },
  ])
  const save = async () => {
    try {
      const hasil = await simpan.mutateAsync({ ibuId, isi, bayi: bayi.map((satu) => toBayi(satu, ada)) })
      const baru = hasil.bayi.filter((satu) => satu.baru).map(({ nama }) => nama)
      const lahir = baru.length === 0 ? '' : ` ${baru.join(' dan ')} masuk daftar balita.`
      tulisan.note(`Persalinan tersimpan.${lahir}`, hasil.kelompok)
    } catch {
      // Said by the form.
    }
  }
  return (
    <div ref={form}>
      <Form
        id="persalinan"
        className={persalinanCss.bagian}
        failure={simpan.error}
        sibuk={simpan.isPending}
        onSubmit={save}
      >
        <FailureNotice failure={simpan.error} />
        <p className="muted">Yang wajib hanya tanggalnya, dan untuk tiap bayi: lahir hidup atau mati.</p>
        <IsianKelompok
          kelompok={data.kelompok.ibu}
          isi={isi}
          onIsi={setIsi}
          salah={(kode) => pesanIsian(simpan.error, 'isi', kode)}
          cara={cara}
        />
        {bayi.map((satu, i) => (
          <IsianBayi
            key={satu.kunci}
            {...{ data, ada, cara, bayi: satu, ke: i + 1, banyak: bayi.length, error: simpan.error }}
            onUbah={(lain) => ubah(satu.kunci, lain)}
            onBuang={() => buang(satu.kunci)}
          />
        ))}
        {bayi.length < 5 && (
          <div className={persalinanCss.aksi}>
            <Button icon={Baby} onClick={tambah}>
              Tambah bayi (kembar)
            </Button>
          </div>
        )}
        <IsianKelompok
          kelompok={data.kelompok.penutup}
          isi={isi}
          onIsi={setIsi}
          salah={(kode) => pesanIsian(simpan.error, 'isi', kode)}
          cara={cara}
        />
        <div className={persalinanCss.aksi}>
          <Button rupa="utama" icon={Check} type="submit" aria-disabled={simpan.isPending}>
            Simpan persalinan
          </Button>
        </div>
      </Form>
    </div>
  )
}

/** Whether somebody may fill anything of it. */
const isBolehIsi = ({ kelompok }: BacaPersalinan) =>
  kelompok.ibu.some(({ kolom }) => kolom.some(({ bolehIsi }) => bolehIsi))

/** Deliveries of a mother: a new one, and those that were written down. */
export function PersalinanPage(cara: CaraKartu) {
  const { ibuId = '' } = useParams()
  const navigate = useNavigate()
  const first = useLocation().key === 'default'
  const { data, error, refetch } = useCall('persalinan.read', { ibuId })
  const isi = useBoleh('isi')
  const [diminta, setDiminta] = useState(false)
  const tulisan = useTulisan()
  useKeys([{ tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: tulisan.urungkan }])
  const terbuka = data !== undefined && (diminta || data.hamilSejak !== null || data.persalinan.length === 0)
  const sub = data && [
    data.namaSuami && `suami ${data.namaSuami}`,
    data.posyandu,
    data.hamilSejak && `terdaftar hamil sejak ${formatTanggal(data.hamilSejak)}`,
  ]
  return (
    <Page
      judul={data ? `Persalinan ${data.nama}` : 'Persalinan'}
      sub={sub && <span className="num">{sub.filter(Boolean).join(' · ')}</span>}
      kaki
      aksi={
        <Button icon={ArrowLeft} onClick={() => (first ? navigate(`/warga/${ibuId}`) : navigate(-1))}>
          Kembali
        </Button>
      }
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && isi && isBolehIsi(data) && terbuka && (
          <FormPersalinan key={data.persalinan.length} {...{ ibuId, data, cara, tulisan }} />
        )}
        {data && isi && isBolehIsi(data) && !terbuka && (
          <div className={persalinanCss.aksi}>
            <Button icon={Baby} onClick={() => setDiminta(true)}>
              Catat persalinan lain
            </Button>
          </div>
        )}
        {data && !isBolehIsi(data) && data.persalinan.length === 0 && (
          <p className="muted">Belum ada persalinan yang dicatat. Persalinan dicatat bidan.</p>
        )}
        {data && <TertulisPersalinan {...{ data, cara, tulisan }} />}
      </div>
    </Page>
  )
}
