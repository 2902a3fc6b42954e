import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice, Tanya } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatHariTanggal, waktuSalam } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh, useSesi } from '#renderer/lib/sesi.ts'
import type { Beranda } from '#shared/contract/beranda.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import berandaCss from './beranda.module.css'
import { BelumAdaPosyandu, BelumAdaPustu } from './beranda-kosong.tsx'
import { Cari } from './cari.tsx'
import { CetakKunjungan } from './cetak-kunjungan.tsx'
import { KabarKirim } from './kabar-kirim.tsx'
import { kalimatHariIni, sapaan } from './kalimat.ts'
import { useKunjungan } from './kunjungan.ts'
import { LaporanBulanan } from './laporan-bulanan.tsx'
import { KartuKunjungan, type Saring, saringSebab } from './perlu-dikunjungi.tsx'
import { TabelHariBuka } from './tabel-hari-buka.tsx'

function HariBukaBulanIni({ beranda }: { readonly beranda: Beranda }) {
  const { bulan, ditimbang, sasaran, selisih, hariBuka, hariIni, kurang } = beranda
  return (
    <Card
      judul={`Hari buka ${namaBulan(bulan)}`}
      className={berandaCss.buka}
      kanan={
        <span className="muted small num">
          {ditimbang} dari {sasaran} balita sudah ditimbang
        </span>
      }
    >
      <TabelHariBuka hariBuka={hariBuka} hariIni={hariIni} />
      {selisih !== null && <p className={cls('muted small', berandaCss.selisih)}>{selisih}</p>}
      {kurang.length > 0 && (
        <div className={berandaCss.kurang}>
          <span className="strong">Juga masih kurang:</span>
          {kurang.map(({ pesan, ke }) => (
            <Link key={pesan} to={ke}>
              <Tanya>{pesan}</Tanya>
            </Link>
          ))}
        </div>
      )}
    </Card>
  )
}

function Isi({ beranda, kabar }: { readonly beranda: Beranda; readonly kabar: ReactNode }) {
  const { tempat, jumlahBalita, catatan } = useKeadaan()
  const [saring, setSaring] = useState<Saring>('semua')
  const [kelola, laporan] = [useBoleh('kelola'), useBoleh('laporan')]
  const { data: kirim } = useCall('kirim.keadaan', {}, { enabled: useBoleh('kirim') })
  const adaTujuan = kirim !== undefined && kirim.kenalan.length > 0 && tempat?.jenis !== 'puskesmas'
  const kunjungan = useKunjungan(beranda.perluDikunjungi)
  const print = laporan ? kunjungan.cetak : null
  useKeys(print ? [{ tombol: 'Ctrl+P', arti: 'cetak yang perlu dikunjungi', jalankan: print }] : [])
  return (
    <>
      <div className={cls('tanpa-cetak', berandaCss.grid)}>
        <div className={berandaCss.col}>
          {jumlahBalita === 0 && (
            <Notice jenis="tanya" aksi={kelola && <ButtonLink to="/mulai/balita">Isi daftar balita</ButtonLink>}>
              Belum ada balita di buku ini.
            </Notice>
          )}
          {beranda.hariBuka.length > 0 && <HariBukaBulanIni beranda={beranda} />}
          {laporan && <LaporanBulanan laporan={beranda.laporan} kirim={adaTujuan ? kirim.bulan : null} />}
        </div>
        <div className={berandaCss.col}>
          <div className={berandaCss.kabar}>
            {kabar}
            {kirim && <KabarKirim keadaan={kirim} />}
          </div>
          <KartuKunjungan
            jumlah={beranda.perluDikunjungi.jumlah}
            daftar={kunjungan.daftar}
            saring={saring}
            onSaring={setSaring}
            onSemua={kunjungan.minta}
            onCetak={print}
            gagal={<FailureNotice failure={kunjungan.error} onRetry={kunjungan.refetch} />}
          />
          {catatan.map((pesan) => (
            <Notice key={pesan} jenis="info">
              {pesan}
            </Notice>
          ))}
        </div>
      </div>
      {laporan && (
        <CetakKunjungan
          daftar={saringSebab(kunjungan.daftar, saring)}
          tempat={tempat ? formatTempat(tempat) : ''}
          hariIni={beranda.hariIni}
        />
      )}
    </>
  )
}

/** "What now", in one glance. `atas`: what goes before all else in this book; `kabar`: what the book asks of itself. */
export function BerandaPage({ atas, kabar }: { readonly atas?: ReactNode; readonly kabar?: ReactNode }) {
  const { bidan, hariIni, posyandu, tempat } = useKeadaan()
  const { data: beranda, error, refetch } = useCall('beranda.get', {})
  const salam = `Selamat ${waktuSalam(new Date().getHours())}`
  const { saya } = useSesi()
  // An account made on the command line is called "Bidan": then the one who signs the reports is meant.
  const nama = saya.peran === 'bidan' ? sapaan(saya.nama === 'Bidan' ? (bidan ?? saya.nama) : saya.nama) : saya.nama
  const buka = beranda && beranda.hariBuka.length > 0 && kalimatHariIni(beranda.hariBuka, hariIni)
  const sub = [`${formatHariTanggal(hariIni)}.`, buka]
  return (
    <Page
      judul="Beranda"
      judulIsi={nama ? `${salam}, ${nama}` : salam}
      sub={sub.filter(Boolean).join(' ')}
      aksi={<Cari />}
      kaki
      className={berandaCss.beranda}
    >
      <div className={pageCss.isi}>
        {atas && <div className={cls('tanpa-cetak', berandaCss.atas)}>{atas}</div>}
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {posyandu.length > 0 && beranda && <Isi beranda={beranda} kabar={kabar} />}
        {posyandu.length === 0 && (
          <>
            {kabar}
            {tempat?.jenis === 'puskesmas' ? <BelumAdaPustu /> : <BelumAdaPosyandu />}
          </>
        )}
      </div>
    </Page>
  )
}
