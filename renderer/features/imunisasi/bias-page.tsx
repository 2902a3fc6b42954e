import { Printer } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Bagian } from '#renderer/components/bagian.tsx'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Chips } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihTempatBulan } from '#renderer/components/pilih-tempat-bulan.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { TabelCetak } from '#renderer/components/tabel-cetak.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { SiswaBias } from '#shared/contract/imunisasi.ts'
import { bulanBiasBerikut } from '#shared/domain/imunisasi/bias.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import biasCss from './bias.module.css'
import { bagianImunisasi, kataDosisBias, kataKelas, kolomBias, selBias } from './kata-bias.ts'

type Saring = 'semua' | 'belum' | `${number}`

/** The month in the address, else the next of BIAS; and those there are to choose from, a year back. */
function useBulanBias() {
  const { hariIni } = useKeadaan()
  const [params, setParams] = useSearchParams()
  const berikut = bulanBiasBerikut(bulanOf(hariIni))
  const tahun = Number(berikut.slice(0, 4))
  const semua = [`${tahun}-11`, `${tahun}-08`, `${tahun - 1}-11`, `${tahun - 1}-08`]
  const bulan = semua.find((satu) => satu === params.get('bias')) ?? berikut
  const set = (satu: string) =>
    setParams(
      (lama) => {
        lama.set('bias', satu)
        return lama
      },
      { replace: true },
    )
  return { bulan, pilihan: semua.map((nilai) => ({ nilai, label: formatBulan(nilai) })), set }
}

const isBelum = ({ dosis }: SiswaBias) => dosis.some(({ pada }) => pada === null)

function saringSiswa(siswa: readonly SiswaBias[], saring: Saring): readonly SiswaBias[] {
  if (saring === 'semua') return siswa
  return siswa.filter((satu) => (saring === 'belum' ? isBelum(satu) : satu.kelas === Number(saring)))
}

/** Who is to be immunised at school in a month of BIAS: by class, with who was, on screen, on paper, and as a file. */
export function BiasPage() {
  const bias = useBulanBias()
  const tempat = useTempatBulan()
  const laporan = useBoleh('laporan')
  const [saring, setSaring] = useState<Saring>('semua')
  const { data, error, refetch } = useCall(
    'imunisasi.bias',
    { bulan: bias.bulan, posyanduId: tempat.posyanduId },
    { keepPrevious: true },
  )
  useKeys(laporan ? [{ tombol: 'Ctrl+P', arti: 'cetak daftar', jalankan: () => window.print() }] : [])
  const semua = data?.siswa ?? []
  const siswa = saringSiswa(semua, saring)
  const kelas = [...new Set(semua.map((satu) => satu.kelas))]
  const pilihan = (['semua', 'belum', ...kelas.map((satu) => `${satu}` as const)] as Saring[]).map((nilai) => ({
    nilai,
    label: nilai === 'semua' ? 'Semua' : nilai === 'belum' ? 'Belum lengkap' : kataKelas(Number(nilai)),
    jumlah: saringSiswa(semua, nilai).length,
  }))
  const judul = `BIAS ${formatBulan(bias.bulan)}, ${tempat.namaTempat}`
  const dosis = data?.dosis ?? []
  return (
    <Page
      judul="BIAS"
      className={biasCss.halaman}
      kaki
      sub={<span role="status">{data ? `${formatBulat(semua.filter(isBelum).length)} belum lengkap` : ''}</span>}
      aksi={
        <>
          <SelectField label="Bulan BIAS" pilihan={bias.pilihan} value={bias.bulan} onChange={bias.set} />
          <PilihTempatBulan tempat={tempat} tanpaBulan />
          <SimpanDaftar
            kosong={siswa.length === 0}
            muat={async () => ({
              ...{ nama: 'bias', judul, kolom: kolomBias(dosis).map((satu) => satu.judul) },
              baris: siswa.map((satu, i) => selBias(dosis, satu, i + 1)),
            })}
          />
          {laporan && (
            <Button icon={Printer} disabled={siswa.length === 0} onClick={() => window.print()}>
              Cetak
            </Button>
          )}
        </>
      }
    >
      <Bagian label="Bagian imunisasi" halaman={bagianImunisasi} />
      <div className={cls(pageCss.isi, biasCss.isi)}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && semua.length > 0 && (
          <div className="tanpa-cetak">
            <Chips label="Tampilkan" pilihan={pilihan} value={saring} onChange={setSaring} />
          </div>
        )}
        {data && siswa.length === 0 && (
          <EmptyState judul="Tidak ada anak di daftar ini">
            Kelas dibaca dari kartu usia sekolah, atau dari umurnya. Pilih bulan, kelas, atau posyandu yang lain.
          </EmptyState>
        )}
        {siswa.length > 0 && <TabelBias siswa={siswa} />}
        {laporan && (
          <TabelCetak
            judul={judul}
            kolom={kolomBias(dosis)}
            baris={siswa.map((satu) => ({ ...satu, id: satu.orangId }))}
            sel={(satu, nomor) => selBias(dosis, satu, nomor)}
          />
        )}
      </div>
    </Page>
  )
}

function TabelBias({ siswa }: { readonly siswa: readonly SiswaBias[] }) {
  return (
    <div className={cls('tanpa-cetak', cardCss.card)}>
      <table className={cls(tableCss.tabel, tableCss.susun)}>
        <caption className="sr-only">Anak sekolah yang diimunisasi, menurut kelas</caption>
        <thead>
          <tr>
            <th scope="col">Kelas</th>
            <th scope="col">Nama</th>
            <th scope="col">Posyandu</th>
            <th scope="col">Imunisasi</th>
          </tr>
        </thead>
        <tbody>
          {siswa.map((satu) => (
            <tr key={satu.orangId}>
              <td className={biasCss.kelas} data-kepala="Kelas">
                {satu.kelas}
                {satu.menurut === 'umur' && <small>menurut umur</small>}
              </td>
              <th scope="row" className={cls('penuh', biasCss.nama)}>
                <Link to={satu.anak ? `/balita/${satu.orangId}` : `/warga/${satu.orangId}`}>{satu.nama}</Link>
                <small>{[satu.jk, satu.umur, satu.namaIbu && `ibu ${satu.namaIbu}`].filter(Boolean).join(', ')}</small>
              </th>
              <td data-kepala="Posyandu">{[satu.posyandu, satu.rt && `RT ${satu.rt}`].filter(Boolean).join(', ')}</td>
              <td>
                <ul className={biasCss.dosis}>
                  {satu.dosis.map((dosis) => (
                    <li key={dosis.kode}>
                      {dosis.nama}: {dosis.pada === null ? <Tanya>{kataDosisBias(dosis)}</Tanya> : kataDosisBias(dosis)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
