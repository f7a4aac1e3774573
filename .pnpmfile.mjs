export const hooks = {
  // These packages write os and cpu as strings; without this every platform's Node would be installed.
  readPackage(pkg) {
    if (/^node-(bin-)?(linux|darwin|win)-/.test(pkg.name ?? '')) {
      for (const key of ['os', 'cpu']) if (typeof pkg[key] === 'string') pkg[key] = [pkg[key]]
      if (pkg.name.startsWith('node-linux-')) pkg.libc = ['glibc']
    }
    return pkg
  },
}
