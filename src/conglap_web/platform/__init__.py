"""Ground floor of the site: clock, keys, stored files, jobs, lists with Excel export, panels."""
