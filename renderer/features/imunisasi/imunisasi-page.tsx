import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Bagian } from '#renderer/components/bagian.tsx'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { type Tulisan, useTulisan } from '#renderer/components/tertulis.ts'
import { DateField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { AnakImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import { isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { DialogDosis } from './dialog-dosis.tsx'
import imunisasiCss from './imunisasi.module.css'
import { bacaKetikan, ketikanDari } from './isian.ts'
import { dosisDari, isDitagih, isiDaftarImunisasi, kalimatSel, kataDiberi } from './kata.ts'
import { bagianImunisasi } from './kata-bias.ts'
import { TabelImunisasi, type Titik } from './tabel-imunisasi.tsx'

const saringan = {
  semua: { label: 'Semua', pilih: () => true },
  hariIni: { label: 'Waktunya hari ini', pilih: ({ hariIni }: AnakImunisasi) => hariIni > 0 },
  tertunggak: { label: 'Tertunggak', pilih: ({ tertunggak }: AnakImunisasi) => tertunggak > 0 },
  belum: { label: 'Belum ditimbang', pilih: ({ ditimbang }: AnakImunisasi) => !ditimbang },
} as const
type Saring = keyof typeof saringan
const namaSaring = Object.keys(saringan) as Saring[]

/** The posyandu and the day in the address; else the first, and today. */
function useTempat() {
  const { hariIni, posyandu } = useKeadaan()
  const [params, setParams] = useSearchParams()
  const [tanya, hari] = [params.get('posyandu'), params.get('tanggal')]
  const posyanduId = posyandu.find(({ id }) => id === tanya)?.id ?? posyandu[0]?.id ?? null
  const tanggal = hari !== null && isTanggal(hari) ? hari : hariIni
  const set = (satu: { readonly posyandu?: string; readonly tanggal?: string }) =>
    setParams({ posyandu: posyanduId ?? '', tanggal, ...satu }, { replace: true })
  return { posyandu, posyanduId, tanggal, set }
}

/** Gives doses. */
function useBeri(posyanduId: string | null, tanggal: string, { note, gagal }: Tulisan) {
  const record = useMutate('imunisasi.record')
  const semua = useMutate('imunisasi.recordSemua')
  const beri = (anak: AnakImunisasi, sel: SelImunisasi) => {
    const { isi } = bacaKetikan(ketikanDari(sel.kode, tanggal, undefined))
    if (!isi) return
    record
      .mutateAsync({ id: null, orangId: anak.orangId, posyanduId, isi })
      .then(
        ({ kelompok, peringatan }) => note([`${sel.nama} ${anak.nama} tersimpan.`, ...peringatan].join(' '), kelompok),
        gagal,
      )
  }
  const beriSemua = (anak: AnakImunisasi) =>
    semua
      .mutateAsync({ orangId: anak.orangId, posyanduId, tanggal })
      .then(
        ({ kelompok, dosis, peringatan }) => note([kataDiberi(anak, dosis), ...peringatan].join(' '), kelompok),
        gagal,
      )
  return { beri, beriSemua }
}

/** The register of immunisation of a posyandu on a day. */
export function ImunisasiPage() {
  const { posyandu, posyanduId, tanggal, set } = useTempat()
  const bolehIsi = useBoleh('isi')
  const [saring, setSaring] = useState<Saring>('semua')
  const [fokus, setFokus] = useState<Titik | null>(null)
  const [dibuka, setDibuka] = useState<Titik | null>(null)
  const { data, error, refetch } = useCall(
    'imunisasi.register',
    { posyanduId: posyanduId ?? '', tanggal },
    { enabled: posyanduId !== null, keepPrevious: true },
  )
  const tulisan = useTulisan()
  const { beri, beriSemua } = useBeri(posyanduId, tanggal, tulisan)
  const anak = (data?.anak ?? []).filter(saringan[saring].pilih)
  const find = (titik: Titik | null) => {
    const who = data?.anak.find(({ orangId }) => orangId === titik?.orangId)
    const sel = who?.sel.find(({ seri, tempat }) => seri === titik?.seri && tempat === titik.tempat)
    return who && sel ? { anak: who, sel } : null
  }
  const [dipilih, terbuka] = [find(fokus), find(dibuka)]
  const buka = (who: AnakImunisasi, { seri, tempat }: SelImunisasi) => {
    if (bolehIsi) setDibuka({ orangId: who.orangId, seri, tempat })
  }
  const tekan = (who: AnakImunisasi, sel: SelImunisasi) => {
    if (bolehIsi && isDitagih(sel) && sel.dosisId === null) beri(who, sel)
    else buka(who, sel)
  }
  const onSemua = (who: AnakImunisasi) => {
    if (bolehIsi && who.sel.some(isDitagih)) beriSemua(who)
  }
  useKeys([
    { tombol: 'Spasi', arti: 'beri hari ini' },
    { tombol: 'Ctrl+Enter', arti: 'beri semua yang waktunya dan tertunggak' },
    { tombol: 'Enter', arti: 'rincian dosis' },
    { tombol: '↑ ↓ ← →', arti: 'pindah sel' },
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: tulisan.urungkan },
  ])
  const pilihan = namaSaring.map((nilai) => ({
    nilai,
    label: saringan[nilai].label,
    jumlah: (data?.anak ?? []).filter(saringan[nilai].pilih).length,
  }))
  return (
    <Page
      judul="Imunisasi"
      kaki
      sub={<span role="status">{data ? `${formatBulat(data.anak.length)} anak, ${data.posyandu}` : ''}</span>}
      aksi={<Tempat posyandu={posyandu} posyanduId={posyanduId} tanggal={tanggal} onSet={set} />}
    >
      <Bagian label="Bagian imunisasi" halaman={bagianImunisasi} />
      {posyandu.length > 0 && (
        <div className={imunisasiCss.saring}>
          <Chips label="Tampilkan" pilihan={pilihan} value={saring} onChange={setSaring} />
          <SimpanDaftar
            kosong={anak.length === 0}
            muat={async () => ({
              ...isiDaftarImunisasi(anak),
              judul: `Imunisasi ${data?.posyandu ?? ''}, ${saringan[saring].label.toLowerCase()}, per ${formatTanggal(tanggal)}`,
            })}
          />
          <Warna />
        </div>
      )}
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {posyandu.length === 0 && (
          <EmptyState judul="Belum ada posyandu" aksi={<ButtonLink to="/pengaturan">Buka Pengaturan</ButtonLink>}>
            Tambahkan posyandu di Pengaturan, lalu daftarkan anaknya.
          </EmptyState>
        )}
        {data && anak.length === 0 && (
          <EmptyState
            judul={data.anak.length === 0 ? 'Belum ada balita di posyandu ini' : 'Tidak ada anak di daftar ini'}
          >
            {data.anak.length === 0 ? 'Daftarkan anaknya di Balita.' : 'Pilih daftar yang lain di atas.'}
          </EmptyState>
        )}
        {anak.length > 0 && (
          <TabelImunisasi
            anak={anak}
            fokus={fokus}
            aksi={{ onPilih: setFokus, onBeri: tekan, onBuka: buka, onSemua }}
          />
        )}
      </div>
      {anak.length > 0 && (
        // It stands there always: what appears under a pressed mouse moves the cell away from it.
        <footer className={imunisasiCss.rincian}>
          <span>
            {dipilih
              ? kalimatSel(dipilih.anak, dipilih.sel, dosisDari(dipilih.anak, dipilih.sel))
              : 'Klik sel yang waktunya untuk mencatat dosis hari ini; klik lagi untuk rinciannya.'}
          </span>
          {bolehIsi && dipilih && (
            <Button kecil onClick={() => buka(dipilih.anak, dipilih.sel)}>
              Rincian…
            </Button>
          )}
        </footer>
      )}
      {terbuka && (
        <DialogDosis
          {...terbuka}
          tanggal={tanggal}
          posyanduId={posyanduId}
          onClose={() => setDibuka(null)}
          onTertulis={tulisan.note}
        />
      )}
    </Page>
  )
}

/** Where and on which day doses are given. */
function Tempat({
  posyandu,
  posyanduId,
  tanggal,
  onSet,
}: {
  readonly posyandu: readonly { readonly id: string; readonly nama: string }[]
  readonly posyanduId: string | null
  readonly tanggal: string
  readonly onSet: (satu: { readonly posyandu?: string; readonly tanggal?: string }) => void
}) {
  const [teks, setTeks] = useState(formatTanggal(tanggal))
  const ubah = (baru: string) => {
    setTeks(baru)
    const read = readKetikanTanggal(baru)
    if (read.kind === 'tanggal') onSet({ tanggal: read.tanggal })
  }
  return (
    <div className={imunisasiCss.tempat}>
      <SelectField
        label="Posyandu"
        pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
        value={posyanduId}
        onChange={(id) => onSet({ posyandu: id })}
      />
      <DateField label="Tanggal" value={teks} onChange={ubah} />
    </div>
  )
}

/** What the colours say. */
function Warna() {
  return (
    <ul className={imunisasiCss.warna} aria-label="Arti warna">
      <li className={imunisasiCss.terisi}>sudah</li>
      <li className={imunisasiCss.waktunya}>kini: waktunya</li>
      <li className={imunisasiCss.terlambat}>telat</li>
      <li className={imunisasiCss.kejar}>kejar</li>
      <li className={imunisasiCss.abu}>× tidak lagi</li>
    </ul>
  )
}
