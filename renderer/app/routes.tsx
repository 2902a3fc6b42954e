import type { ComponentType } from 'react'
import { createBrowserRouter, Outlet, type RouteObject, redirect, useLocation } from 'react-router'
import type { Hak } from '#shared/domain/akun/hak.ts'
import { Beralamat } from './alamat.tsx'
import { Book } from './book.tsx'
import { Dijaga } from './dijaga.tsx'
import { NotFound, RouteFailure } from './route-failure.tsx'
import { Shell } from './shell.tsx'

/** A page loaded when it is first opened, with an error boundary of its own; for those with one of the rights `hak`. */
function page(path: string, load: () => Promise<ComponentType>, hak: readonly Hak[] = ['lihat']): RouteObject {
  const loadGuarded = async () => {
    const Isi = await load()
    return () => (
      <Dijaga hak={hak}>
        <Beralamat>
          <Isi />
        </Beralamat>
      </Dijaga>
    )
  }
  return { path, lazy: async () => ({ Component: await loadGuarded() }), ErrorBoundary: RouteFailure }
}

/** Another address is another page: nothing typed on one may stand on the next. */
function FreshOutlet() {
  const { pathname } = useLocation()
  return <Outlet key={pathname} />
}

const pages: RouteObject[] = [
  page('/', async () => (await import('./beranda.tsx')).Beranda),
  page('/puskesmas', async () => (await import('#renderer/features/puskesmas/puskesmas-page.tsx')).PuskesmasPage, [
    'laporan',
  ]),
  page('/hari-buka', async () => (await import('#renderer/features/hari-buka/hari-buka-page.tsx')).HariBukaPage),
  page('/hari-buka/:hariBukaId', async () => (await import('./lembar-hari.tsx')).LembarHari),
  page('/hari/:hariBukaId', async () => (await import('./hari-pelayanan.tsx')).HariPelayanan),
  page('/balita', async () => (await import('#renderer/features/balita/balita-page.tsx')).BalitaPage),
  page('/balita/baru', async () => (await import('#renderer/features/balita/balita-baru-page.tsx')).BalitaBaruPage, [
    'isi',
  ]),
  page('/balita/:id', async () => (await import('./kartu-anak.tsx')).KartuAnak),
  page('/warga', async () => (await import('#renderer/features/warga/warga-page.tsx')).WargaPage),
  page('/warga/:id', async () => (await import('./map-warga.tsx')).MapWarga),
  page('/imunisasi', async () => (await import('#renderer/features/imunisasi/imunisasi-page.tsx')).ImunisasiPage),
  page('/imunisasi/bias', async () => (await import('#renderer/features/imunisasi/bias-page.tsx')).BiasPage),
  page('/tindak', async () => (await import('#renderer/features/tindak/tindak-page.tsx')).TindakPage),
  page('/tindak/kapsul', async () => (await import('#renderer/features/kapsul/kapsul-page.tsx')).KapsulPage),
  page(
    '/tindak/persediaan',
    async () => (await import('#renderer/features/persediaan/persediaan-page.tsx')).PersediaanPage,
  ),
  page('/tindak/pmt', async () => (await import('#renderer/features/pmt/pmt-page.tsx')).PmtPage),
  page('/tindak/rujukan', async () => (await import('#renderer/features/rujukan/rujukan-page.tsx')).RujukanPage, [
    'kelola',
  ]),
  page('/buku-kecil', async () => (await import('#renderer/features/buku-kecil/buku-kecil-page.tsx')).BukuKecilPage),
  page('/buku-kecil/:nama', async () => (await import('#renderer/features/buku-kecil/buku-page.tsx')).BukuPage),
  page('/kartu', async () => (await import('#renderer/features/kartu/kartu-lain-page.tsx')).KartuLainPage),
  page('/kartu/:kode', async () => (await import('#renderer/features/kartu/daftar-page.tsx')).KartuPage),
  page(
    '/kartu/:kode/lembar/:hariBukaId',
    async () => (await import('#renderer/features/kartu/lembar-page.tsx')).KartuLembarPage,
  ),
  page('/kartu/:kode/:id', async () => (await import('#renderer/features/kartu/orang-page.tsx')).KartuOrangPage),
  page(
    '/kartu/:kode/:id/kunjungan/:kunjunganId?',
    async () => (await import('#renderer/features/kartu/kunjungan-page.tsx')).KartuKunjunganPage,
    ['isi'],
  ),
  page('/persalinan/:ibuId', async () => (await import('./persalinan.tsx')).Persalinan),
  // Where the first card stood before there were others: addresses that were kept.
  { path: '/ibu-hamil/*', loader: ({ params }) => redirect(`/kartu/ibu-hamil/${params['*'] ?? ''}`) },
  page('/laporan', async () => (await import('#renderer/features/laporan/laporan-page.tsx')).LaporanPage, ['laporan']),
  page('/gizi', async () => (await import('#renderer/features/gizi/gizi-page.tsx')).GiziPage, ['laporan']),
  page('/mutu', async () => (await import('#renderer/features/mutu/periksa-page.tsx')).PeriksaPage, ['laporan']),
  page('/mutu/ulang', async () => (await import('#renderer/features/mutu/ketik-ulang-page.tsx')).KetikUlangPage, [
    'laporan',
  ]),
  page('/berkas', async () => (await import('#renderer/features/ekspor/ekspor-page.tsx')).EksporPage, ['laporan']),
  page('/kirim', async () => (await import('#renderer/features/kirim/kirim-page.tsx')).KirimPage, ['kirim']),
  page('/konflik', async () => (await import('#renderer/features/konflik/konflik-page.tsx')).KonflikPage, ['kirim']),
  page('/riwayat', async () => (await import('#renderer/features/riwayat/riwayat-page.tsx')).RiwayatPage, ['jejak']),
  page('/impor', async () => (await import('#renderer/features/impor/impor-page.tsx')).ImporPage, ['impor']),
  page(
    '/impor/lembar',
    async () => (await import('#renderer/features/impor/lembar/buku-kerja-page.tsx')).BukuKerjaPage,
    ['impor'],
  ),
  page('/cadangan', async () => (await import('#renderer/features/cadangan/cadangan-page.tsx')).CadanganPage, ['jaga']),
  page('/pengaturan', async () => (await import('./pengaturan.tsx')).Pengaturan, ['kelola', 'akun', 'jaga']),
  { path: '*', Component: NotFound },
]

const routes: RouteObject[] = [
  {
    Component: Book,
    ErrorBoundary: RouteFailure,
    HydrateFallback: () => null,
    children: [
      page('/mulai/:langkah?', async () => (await import('./mulai.tsx')).Mulai, ['kelola']),
      { Component: Shell, children: [{ Component: FreshOutlet, children: pages }] },
    ],
  },
]

export function createRouter() {
  return createBrowserRouter(routes)
}
